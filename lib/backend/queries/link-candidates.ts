import type { Tx } from '@/lib/backend/db/database';
import { type BoardAccess, canEditBoard } from '@/lib/domain/permissions';
import type { CardGlance } from '@/lib/protocol/card-links';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { authorizeStream } from './authorize-stream';
import { cardGlanceJson } from './read/card-glance';

const MAX_CANDIDATES = 20;

/** Cards that a card may be linked to: of the same workspace, on boards that the person may change; those of its own board first. */
export async function findLinkCandidates(tx: Tx, userId: Id, cardId: Id, words: string): Promise<CardGlance[]> {
  const { scope } = await authorizeStream(tx, userId, streamName('card', cardId));
  const boards = await tx.$queryRaw<(BoardAccess & { id: Id })[]>`
    SELECT b.id, b.visibility, m.role AS "workspaceRole", bm.role AS "boardRole" FROM "Board" b
    LEFT JOIN "Membership" m ON m."workspaceId" = b."workspaceId" AND m."userId" = ${userId}::uuid
    LEFT JOIN "BoardMember" bm ON bm."boardId" = b.id AND bm."userId" = ${userId}::uuid
    WHERE b."workspaceId" = ${scope[0] ?? null}::uuid AND b."archivedAt" IS NULL`;
  const boardIds = boards.filter(canEditBoard).map(({ id }) => id);
  const number = /^#?(\d{1,9})$/.exec(words)?.[1];
  const rows = await tx.$queryRaw<{ card: CardGlance }[]>`
    SELECT ${cardGlanceJson} AS card FROM "Card" c JOIN "Board" b ON b.id = c."boardId"
    WHERE c."boardId" = ANY(${boardIds}::uuid[]) AND c."archivedAt" IS NULL AND c.id <> ${cardId}::uuid
      AND (strpos(lower(c.title), lower(${words})) > 0 OR c.number = ${number === undefined ? null : Number(number)}::int)
      AND NOT EXISTS (SELECT 1 FROM "CardLink" x WHERE x."cardId" = ${cardId}::uuid AND x."otherId" = c.id)
    ORDER BY (c.number = ${number === undefined ? null : Number(number)}::int) IS TRUE DESC,
      b.id = ${scope[1] ?? null}::uuid DESC, c."createdAt" DESC, c.id LIMIT ${MAX_CANDIDATES}`;
  return rows.map(({ card }) => card);
}
