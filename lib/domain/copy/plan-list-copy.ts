import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { PlannedAs } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, List } from '@/lib/protocol/things';
import { MAX_CARDS } from '../board/plan-card-create';
import { MAX_LISTS } from '../board/plan-list-create';
import { comparePlaced } from '../placed';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';
import { copiedTile } from './copied-tile';
import { tilesInEvent } from './tiles-in-event';

/** A card of the original list, and the id that its copy gets. */
export interface CardToCopy {
  readonly tile: CardTile;
  readonly id: Id;
  readonly linkCount?: number;
}

export interface ListCopyFacts {
  readonly id: Id;
  readonly title: string;
  readonly list: List;
  /** Of the original among its board's lists. */
  readonly neighbourhood: Neighbourhood;
  readonly listCount: number;
  /** In any order; archived ones stay behind. */
  readonly cards: readonly CardToCopy[];
  /** The next number of the board. */
  readonly number: number;
  readonly cardCount: number;
  readonly now: string;
}

export interface ListCopyPlan {
  readonly event: PlannedAs<BoardEvent, 'list.copied'>;
  /** The copies by the original's id. */
  readonly tiles: ReadonlyMap<Id, CardTile>;
}

/** A list once more, right of its original, with copies of its cards in their order. */
export function planListCopy(facts: ListCopyFacts): Plan<ListCopyPlan> {
  const { id, title, list, neighbourhood, now } = facts;
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, then copy it.');
  const cards = facts.cards
    .filter(({ tile }) => tile.archivedAt === null)
    .sort((left, right) => comparePlaced(left.tile, right.tile));
  if (facts.listCount >= MAX_LISTS)
    return refused('limit_reached', `A board has at most ${MAX_LISTS} lists. Delete some first.`);
  if (facts.cardCount + cards.length > MAX_CARDS)
    return refused('limit_reached', `A board has at most ${MAX_CARDS} cards. Delete archived ones first.`);
  const tiles = new Map(
    cards.map(({ tile, id: cardId, linkCount = 0 }, index) => {
      const own = { id: cardId, listId: id, position: tile.position, number: facts.number + index };
      return [tile.id, copiedTile(tile, { ...own, linkCount, now })];
    }),
  );
  const fields = {
    listId: id,
    title,
    position: planPlacement(neighbourhood),
    wipLimit: list.wipLimit,
    archivedAt: null,
  };
  return planned({
    event: { name: 'list.copied', data: { ...fields, ...tilesInEvent([...tiles.values()]) } },
    tiles,
  });
}
