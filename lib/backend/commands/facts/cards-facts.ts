import type { Tx } from '@/lib/backend/db/database';
import { type TileRow, tileRow, toCardTile } from '@/lib/backend/queries/read/card-tile';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { assertNever } from '@/lib/domain/assert-never';
import type { CardsChangeFacts } from '@/lib/domain/board/plan-cards-change';
import type { CardsChange } from '@/lib/protocol/commands/bulk-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import { findLabel, findList } from './board-facts';
import { readNeighbourhood } from './neighbourhood';

/** Tiles of a board by id, read under the locks; what is not on this board is left out. */
export async function readTiles(tx: Tx, boardId: Id, cardIds: readonly Id[]): Promise<Map<Id, CardTile>> {
  const rows = await tx.$queryRaw<{ tile: TileRow }[]>`
    SELECT ${tileRow} AS tile FROM "Card" c WHERE c.id = ANY(${[...cardIds]}::uuid[]) AND c."boardId" = ${boardId}::uuid`;
  return new Map(rows.map(({ tile }) => toCardTile(tile)).map((tile) => [tile.id, tile]));
}

/** What a change of many cards speaks of, as the board has it under the locks. */
export async function readCardsChangeFacts(
  tx: Tx,
  boardId: Id,
  cardIds: readonly Id[],
  change: CardsChange,
  now: string,
): Promise<CardsChangeFacts> {
  switch (change.do) {
    case 'move': {
      const list = await findList(tx, boardId, change.listId);
      return { do: 'move', list, neighbourhood: await readNeighbourhood(tx, 'Card', change.listId, change, cardIds) };
    }
    case 'archive':
      return { do: 'archive', now };
    case 'addLabel':
      return { do: 'addLabel', label: await findLabel(tx, boardId, change.labelId) };
    case 'assign':
      return { do: 'assign', member: await findShownMember(tx, boardId, change.userId) };
    case 'removeLabel':
    case 'unassign':
      return change;
    default:
      return assertNever(change);
  }
}
