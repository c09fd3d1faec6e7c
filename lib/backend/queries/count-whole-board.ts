import type { Database } from '@/lib/backend/db/database';
import type { ImportCounts } from '@/lib/protocol/imports';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { authorizeStream } from './authorize-stream';
import { readShownMembers } from './read/shown-members';

/** What a board holds, archived things included, in the terms in which an import's report counts. Deleted comments keep their place and count. */
export async function countWholeBoard(database: Database, userId: Id, boardId: Id): Promise<ImportCounts> {
  return database.snapshot(async (tx) => {
    await authorizeStream(tx, userId, streamName('board', boardId));
    const [counts] = await tx.$queryRaw<Omit<ImportCounts, 'members'>[]>`
      WITH c AS (SELECT id, "archivedAt" FROM "Card" WHERE "boardId" = ${boardId}::uuid),
        l AS (SELECT "archivedAt" FROM "List" WHERE "boardId" = ${boardId}::uuid),
        k AS (SELECT id FROM "Checklist" WHERE "cardId" IN (SELECT id FROM c))
      SELECT (SELECT count(*)::int FROM l) AS lists, (SELECT count("archivedAt")::int FROM l) AS "archivedLists",
        (SELECT count(*)::int FROM c) AS cards, (SELECT count("archivedAt")::int FROM c) AS "archivedCards",
        (SELECT count(*)::int FROM "Label" WHERE "boardId" = ${boardId}::uuid) AS labels,
        (SELECT count(*)::int FROM k) AS checklists,
        (SELECT count(*)::int FROM "ChecklistItem" WHERE "checklistId" IN (SELECT id FROM k)) AS "checklistItems",
        (SELECT count(*)::int FROM "Comment" WHERE "cardId" IN (SELECT id FROM c)) AS comments,
        (SELECT count(*)::int FROM "Attachment" WHERE "cardId" IN (SELECT id FROM c)) AS attachments`;
    if (!counts) throw new Error('the counting query answered no row');
    return { ...counts, members: (await readShownMembers(tx, boardId)).length };
  });
}
