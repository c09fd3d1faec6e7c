import type { BoardEvent } from '@/lib/protocol/events/board-events';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { CardTile, List } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { type Neighbourhood, planPlacement } from '../position';

export interface CardMoveFacts {
  readonly card: Pick<CardTile, 'id' | 'archivedAt'>;
  readonly list: Pick<List, 'id' | 'archivedAt'>;
  /** Of the target list, without the card itself. */
  readonly neighbourhood: Neighbourhood;
}

/** A card goes to a place in a list of its board, named by neighbours. */
export function planCardMove({ card, list, neighbourhood }: CardMoveFacts): Plan<Planned<BoardEvent>> {
  if (card.archivedAt !== null) return refused('archived', 'The card is archived. Restore it, then move it.');
  if (list.archivedAt !== null) return refused('archived', 'The list is archived. Restore it, or choose another list.');
  const position = planPlacement(neighbourhood);
  return planned({ name: 'card.moved', data: { cardId: card.id, listId: list.id, position } });
}
