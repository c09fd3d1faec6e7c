import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { Counts } from '@/lib/protocol/things';

export interface BoardCounts extends Counts {
  readonly boardId: Id;
  /** Whether they are other ones than the workspace was last told. */
  readonly changed: boolean;
}

/**
 * Counts the cards that boards show now: neither archived nor in an archived list. The rows then hold these counts, of at most
 * `limit` boards whose counts have changed; the others are left as they are.
 */
export async function recountBoards(tx: Tx, boardIds: readonly Id[], limit = boardIds.length): Promise<BoardCounts[]> {
  return tx.$queryRaw<BoardCounts[]>`
    WITH counted AS (
      SELECT b.id, count(c.id) FILTER (WHERE NOT c."dueDone")::int AS open, count(c.id) FILTER (WHERE c."dueDone")::int AS done,
        count(c.id) FILTER (WHERE NOT c."dueDone" AND c."dueAt" < now())::int AS overdue
      FROM "Board" b
      LEFT JOIN "List" l ON l."boardId" = b.id AND l."archivedAt" IS NULL
      LEFT JOIN "Card" c ON c."listId" = l.id AND c."archivedAt" IS NULL
      WHERE b.id = ANY(${[...boardIds]}::uuid[]) GROUP BY b.id
    ), differing AS (
      SELECT n.* FROM counted n JOIN "Board" b ON b.id = n.id
      WHERE (b."countOpen", b."countDone", b."countOverdue") IS DISTINCT FROM (n.open, n.done, n.overdue)
      ORDER BY n.id LIMIT ${limit}
    ), written AS (
      UPDATE "Board" b SET "countOpen" = n.open, "countDone" = n.done, "countOverdue" = n.overdue FROM differing n
      WHERE b.id = n.id RETURNING b.id
    )
    SELECT n.id AS "boardId", n.open, n.done, n.overdue, n.id IN (SELECT id FROM written) AS changed
    FROM counted n ORDER BY n.id`;
}
