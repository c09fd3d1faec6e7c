import { refuse } from '@/lib/backend/commands/kernel/refusal';
import { NOTHING_HERE } from '@/lib/backend/commands/locate';
import type { Tx } from '@/lib/backend/db/database';
import { isoTime, type Sql, sql } from '@/lib/backend/db/sql';
import { readVisibleBoards } from '@/lib/backend/queries/visible-boards';
import { colorSchema } from '@/lib/protocol/colors';
import type { BoardFigures, Overview } from '@/lib/protocol/overview';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { openBoards, toWorkCard, type WorkRow, workColumns } from './work-cards';

/** As many as one looks at on one page. */
const MAX_LISTED = 20;

type ListRow = BoardFigures['lists'][number] & { boardId: Id };

/** What stands where in a workspace, over the open boards that the person may read. */
export async function readOverview(tx: Tx, userId: Id, workspaceId: Id): Promise<Overview> {
  const visible = await readVisibleBoards(tx, userId, workspaceId);
  if (!visible.isMember && visible.boards.length === 0) return refuse('not_found', NOTHING_HERE);
  const boards = openBoards(visible.boards);
  const boardIds = [...boards.keys()];
  const lists = await tx.$queryRaw<ListRow[]>`
    SELECT l.id, l.title, l."boardId", count(c.id) FILTER (WHERE NOT c."dueDone")::int AS open,
      count(c.id) FILTER (WHERE c."dueDone")::int AS done, count(c.id) FILTER (WHERE ${isOverdue})::int AS overdue,
      count(c.id) FILTER (WHERE ${isDueSoon})::int AS "dueSoon"
    FROM "List" l LEFT JOIN "Card" c ON c."listId" = l.id AND c."archivedAt" IS NULL
    WHERE l."boardId" = ANY(${boardIds}::uuid[]) AND l."archivedAt" IS NULL GROUP BY l.id ORDER BY l.position, l.id`;
  const listed = async (condition: Sql) => {
    const rows = await tx.$queryRaw<WorkRow[]>`
      SELECT ${workColumns} FROM "Card" c JOIN "List" l ON l.id = c."listId"
      WHERE c."boardId" = ANY(${boardIds}::uuid[]) AND c."archivedAt" IS NULL AND l."archivedAt" IS NULL AND ${condition}
      ORDER BY c."dueAt", c.id LIMIT ${MAX_LISTED}::int`;
    return rows.flatMap((row) => toWorkCard(row, boards));
  };
  // One connection answers one question after the other.
  const overdue = await listed(isOverdue);
  const dueSoon = await listed(isDueSoon);
  const done = await tx.$queryRaw<(WorkRow & { doneAt: string; doneBy: string | null })[]>`
    SELECT ${workColumns}, ${isoTime('d.at')} AS "doneAt", u.name AS "doneBy" FROM (
      SELECT DISTINCT ON (e."cardId") e.* FROM unnest(${boardIds.map((id) => streamName('board', id))}::text[]) AS s(stream)
      CROSS JOIN LATERAL (SELECT (e.data->>'cardId')::uuid AS "cardId", e.at, e."actorId" FROM "Event" e
        WHERE e.stream = s.stream AND e.at > now() - interval '14 days' AND e.name = 'card.updated' AND e.data->'dueDone' = 'true'
        ORDER BY e.at DESC, e.seq DESC LIMIT ${MAX_LISTED}::int) e ORDER BY e."cardId", e.at DESC) d
    JOIN "Card" c ON c.id = d."cardId" AND c."dueDone" JOIN "List" l ON l.id = c."listId" LEFT JOIN "User" u ON u.id = d."actorId"
    WHERE c."boardId" = ANY(${boardIds}::uuid[]) ORDER BY d.at DESC, c.id LIMIT ${MAX_LISTED}::int`;
  return {
    boards: [...boards.values()]
      .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
      .map(({ id, title, color }) => toFigures({ id, title, color: colorSchema.parse(color) }, lists)),
    overdue,
    dueSoon,
    recentlyDone: done.flatMap((row) =>
      toWorkCard(row, boards).map((card) => ({ ...card, doneAt: row.doneAt, doneBy: row.doneBy })),
    ),
  };
}

const isOverdue = sql`(NOT c."dueDone" AND c."dueAt" < now())`;
const isDueSoon = sql`(NOT c."dueDone" AND c."dueAt" >= now() AND c."dueAt" < now() + interval '7 days')`;

function toFigures(board: Pick<BoardFigures, 'id' | 'title' | 'color'>, rows: readonly ListRow[]): BoardFigures {
  const lists = rows.filter(({ boardId }) => boardId === board.id).map(({ boardId: _board, ...list }) => list);
  const sum = (figure: 'open' | 'done' | 'overdue' | 'dueSoon') => lists.reduce((all, list) => all + list[figure], 0);
  return { ...board, lists, open: sum('open'), done: sum('done'), overdue: sum('overdue'), dueSoon: sum('dueSoon') };
}
