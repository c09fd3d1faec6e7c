import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { sql } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';
import type { BoardSnapshot } from '@/lib/protocol/snapshots';
import { boardJson, labelJson, listJson } from './read/board-json';
import { type TileRow, tileRowWith, toCardTile } from './read/card-tile';
import { readShownMembers } from './read/shown-members';

/** Sets gathered for the whole board at once: one look into each table instead of one for each card. */
const tileRow = tileRowWith(sql`coalesce(worn.ids, '{}')`, sql`coalesce(assigned.ids, '{}')`);

/** What `GET /api/boards/{id}` shows: lists and cards by place, labels and members by id. */
export async function readBoardData(tx: Tx, boardId: Id): Promise<BoardSnapshot> {
  type Row = Omit<BoardSnapshot, 'members' | 'cards'> & { cards: TileRow[] };
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${boardJson} AS board,
      (SELECT coalesce(json_agg(${listJson} ORDER BY l.position, l.id), '[]') FROM "List" l WHERE l."boardId" = b.id) AS lists,
      (SELECT coalesce(json_agg(tile), '[]') FROM (
        SELECT ${tileRow} AS tile FROM "Card" c
        JOIN "List" l ON l.id = c."listId"
        LEFT JOIN (SELECT x."cardId", array_agg(x."labelId" ORDER BY x."labelId") AS ids FROM "CardLabel" x
          JOIN "Card" y ON y.id = x."cardId" WHERE y."boardId" = ${boardId}::uuid GROUP BY 1) worn ON worn."cardId" = c.id
        LEFT JOIN (SELECT x."cardId", array_agg(x."userId" ORDER BY x."userId") AS ids FROM "CardAssignee" x
          JOIN "Card" y ON y.id = x."cardId" WHERE y."boardId" = ${boardId}::uuid GROUP BY 1) assigned ON assigned."cardId" = c.id
        WHERE c."boardId" = ${boardId}::uuid ORDER BY l.position, l.id, c.position, c.id) tiles) AS cards,
      (SELECT coalesce(json_agg(${labelJson} ORDER BY x.id), '[]') FROM "Label" x WHERE x."boardId" = b.id) AS labels
    FROM "Board" b WHERE b.id = ${boardId}::uuid`;
  if (!row) return refuse('not_found', 'There is nothing here.');
  const { board, lists, cards, labels } = row;
  return { board, lists, cards: cards.map(toCardTile), labels, members: await readShownMembers(tx, boardId) };
}
