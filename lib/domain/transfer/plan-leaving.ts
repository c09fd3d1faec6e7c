import type { Id } from '@/lib/protocol/primitives';
import { type BoardState, findCard } from '../board/board-state';
import type { BoardIntentPlan } from '../board/plan-card-intent';
import { planned } from '../plan';

/** What the board that is drawn loses by a transfer. What becomes of the cards is the other board's to say. */
export function planLeaving(state: BoardState, cardIds: readonly Id[]): BoardIntentPlan {
  const going = cardIds.filter((id) => findCard(state, id)?.archivedAt === null);
  return planned(going.length === 0 ? null : { name: 'cards.left', data: { cardIds: going } });
}
