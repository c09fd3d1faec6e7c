import type { Tx } from '@/lib/backend/db/database';
import { sql } from '@/lib/backend/db/sql';
import { bodyJson } from '@/lib/backend/queries/read/card-json';
import { type TileRow, tileRow, toCardTile } from '@/lib/backend/queries/read/card-tile';
import type { Placed } from '@/lib/domain/placed';
import type { Neighbourhood } from '@/lib/domain/position';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { CardBody, CardTile, List } from '@/lib/protocol/things';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';
import { neighbourhoodJson } from './neighbourhood';

/** A card as its commands know it: what the board shows of it, and what it shows when open. */
export interface CardFacts {
  readonly tile: CardTile;
  readonly body: CardBody;
}

/** The card, read under the locks. */
export async function readCard(tx: Tx, cardId: Id): Promise<CardFacts> {
  const [row] = await tx.$queryRaw<{ tile: TileRow; body: CardBody }[]>`
    SELECT ${tileRow} AS tile, ${bodyJson} AS body FROM "Card" c WHERE c.id = ${cardId}::uuid`;
  return row ? { ...row, tile: toCardTile(row.tile) } : refuse('not_found', NOTHING_HERE);
}

/** What the board shows of the card, read under the locks. */
export async function readTile(tx: Tx, cardId: Id): Promise<CardTile> {
  const [row] = await tx.$queryRaw<{ tile: TileRow }[]>`
    SELECT ${tileRow} AS tile FROM "Card" c WHERE c.id = ${cardId}::uuid`;
  return row ? toCardTile(row.tile) : refuse('not_found', NOTHING_HERE);
}

export interface CardMove {
  readonly tile: CardTile;
  /** The target list; null when the board has none of that id. */
  readonly list: Pick<List, 'id' | 'archivedAt'> | null;
  readonly neighbourhood: Neighbourhood;
}

/** A card, the list of its board that it goes to, and its neighbours there: one statement, since moving is what people do most. */
export async function readCardMove(tx: Tx, cardId: Id, listId: Id, placement: Placement): Promise<CardMove> {
  const [row] = await tx.$queryRaw<(Omit<CardMove, 'tile'> & { tile: TileRow })[]>`
    SELECT ${tileRow} AS tile, ${neighbourhoodJson('Card', listId, placement, cardId)} AS neighbourhood,
      (SELECT json_build_object('id', l.id, 'archivedAt', l."archivedAt") FROM "List" l
        WHERE l.id = ${listId}::uuid AND l."boardId" = c."boardId") AS list
    FROM "Card" c WHERE c.id = ${cardId}::uuid`;
  return row ? { ...row, tile: toCardTile(row.tile) } : refuse('not_found', NOTHING_HERE);
}

/** The first list of a board that is not archived, and the last card in it; null when there is none. */
export async function findFirstOpenList(tx: Tx, boardId: Id): Promise<{ listId: Id; last: Placed | null } | null> {
  const rows = await tx.$queryRaw<{ listId: Id; last: Placed | null }[]>(sql`
    SELECT l.id AS "listId", (SELECT json_build_object('id', c.id, 'position', c.position) FROM "Card" c
      WHERE c."listId" = l.id ORDER BY c.position DESC, c.id DESC LIMIT 1) AS last
    FROM "List" l WHERE l."boardId" = ${boardId}::uuid AND l."archivedAt" IS NULL ORDER BY l.position, l.id LIMIT 1`);
  return rows[0] ?? null;
}
