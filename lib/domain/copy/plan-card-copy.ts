import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { PlannedAs } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, List } from '@/lib/protocol/things';
import { MAX_CARDS } from '../board/plan-card-create';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';
import { copiedTile } from './copied-tile';

export interface CardCopyFacts {
  readonly id: Id;
  readonly tile: CardTile;
  readonly list: Pick<List, 'id' | 'archivedAt'>;
  /** Of the original in its list. */
  readonly neighbourhood: Neighbourhood;
  /** The next number of the board. */
  readonly number: number;
  readonly cardCount: number;
  readonly linkCount?: number;
  readonly now: string;
}

/**
 * A copy below its original. Its board hears of it as of any new card; its own stream begins with what is in it, as that of an
 * imported card does, so that a copy is as large as its original may be.
 */
export function planCardCopy(facts: CardCopyFacts): Plan<PlannedAs<BoardEvent, 'card.created'>> {
  const { id, tile, list, neighbourhood, number, cardCount, linkCount, now } = facts;
  if (tile.archivedAt !== null) return refused('archived', 'The card is archived. Restore it, then copy it.');
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it first.');
  if (cardCount >= MAX_CARDS) {
    return refused('limit_reached', `A board has at most ${MAX_CARDS} cards. Delete archived ones first.`);
  }
  const own = { id, listId: list.id, number, position: planPlacement(neighbourhood), now };
  const { id: cardId, ...fields } = copiedTile(tile, linkCount === undefined ? own : { ...own, linkCount });
  return planned({ name: 'card.created', data: { cardId, ...fields } });
}
