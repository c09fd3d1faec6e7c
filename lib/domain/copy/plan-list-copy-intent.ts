import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { BoardState } from '../board/board-state';
import { countCards } from '../board/count-cards';
import type { BoardIntentPlan } from '../board/plan-card-intent';
import type { Actor } from '../intents/actor';
import { planned, refused } from '../plan';
import { neighbourhoodOf } from '../position';
import { planListCopy } from './plan-list-copy';

/** What copying a list would do to the board that is drawn. */
export function planListCopyIntent(
  state: BoardState,
  { id, listId, title, cards = [] }: Extract<BoardIntent, { kind: 'copyList' }>,
  { now }: Actor,
): BoardIntentPlan {
  const list = state.lists[listId];
  if (!list) return refused('not_found', 'The list has gone.');
  if (state.lists[id]) return planned(null);
  const lists = Object.values(state.lists);
  const plan = planListCopy({
    ...{ id, title, list, now, listCount: lists.length },
    neighbourhood: neighbourhoodOf(lists, { afterId: listId }),
    cards: cards.flatMap(({ cardId, id: copyId }) => {
      const tile = state.cards[listId]?.[cardId];
      return tile ? { tile, id: copyId } : [];
    }),
    ...countCards(state),
  });
  return plan.ok ? planned(plan.value.event) : plan;
}
