import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import type { BoardExport } from '@/lib/protocol/board-export';
import type { Id } from '@/lib/protocol/primitives';
import { boardJson, labelJson, listJson } from './read/board-json';

/** A board without what is on its cards: one statement, so all of one moment. `people` are all whom the board or its cards name. */
export async function readBoardFrame(
  tx: Tx,
  boardId: Id,
): Promise<Pick<BoardExport, 'board' | 'lists' | 'labels' | 'people'> & { cardIds: Id[]; now: string }> {
  type Row = Pick<BoardExport, 'board' | 'lists' | 'labels' | 'people'> & { cardIds: Id[]; now: Date };
  const [row] = await tx.$queryRaw<Row[]>`
    WITH named AS (
      SELECT x."userId" AS id FROM "CardAssignee" x JOIN "Card" c ON c.id = x."cardId" WHERE c."boardId" = ${boardId}::uuid
      UNION SELECT m."authorId" FROM "Comment" m JOIN "Card" c ON c.id = m."cardId" WHERE c."boardId" = ${boardId}::uuid
      UNION SELECT i."assigneeId" FROM "ChecklistItem" i JOIN "Checklist" k ON k.id = i."checklistId"
        JOIN "Card" c ON c.id = k."cardId" WHERE c."boardId" = ${boardId}::uuid)
    SELECT ${boardJson} AS board, now() AS now,
      (SELECT coalesce(json_agg(${listJson} ORDER BY l.position, l.id), '[]') FROM "List" l WHERE l."boardId" = b.id) AS lists,
      (SELECT coalesce(json_agg(${labelJson} ORDER BY x.id), '[]') FROM "Label" x WHERE x."boardId" = b.id) AS labels,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.id), '[]') FROM "User" u
        WHERE u.id IN (SELECT id FROM named)) AS people,
      ARRAY(SELECT c.id FROM "Card" c JOIN "List" l ON l.id = c."listId" WHERE c."boardId" = b.id
        ORDER BY l.position, l.id, c.position, c.id) AS "cardIds"
    FROM "Board" b WHERE b.id = ${boardId}::uuid`;
  if (!row) return refuse('not_found', 'There is nothing here.');
  const { title, description, color, createdAt } = row.board;
  return { ...row, board: { title, description, color, createdAt }, now: row.now.toISOString() };
}
