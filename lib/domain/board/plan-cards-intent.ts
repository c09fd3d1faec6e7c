import type { CardsChange } from '@/lib/protocol/commands/bulk-commands';
import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { Id } from '@/lib/protocol/primitives';
import { assertNever } from '../assert-never';
import type { Actor } from '../intents/actor';
import { planned } from '../plan';
import { neighbourhoodOf } from '../position';
import { type BoardState, findCard } from './board-state';
import type { BoardIntentPlan } from './plan-card-intent';
import { type CardsChangeFacts, planCardsChange } from './plan-cards-change';

/** What one change of many cards would do to the board that is drawn. */
export function planCardsIntent(
  state: BoardState,
  { cardIds, change }: Extract<BoardIntent, { kind: 'changeCards' }>,
  { now }: Actor,
): BoardIntentPlan {
  const cards = new Map(
    cardIds.flatMap((cardId) => {
      const card = findCard(state, cardId);
      return card ? [[cardId, card] as const] : [];
    }),
  );
  const plan = planCardsChange(cardIds, cards, factsOf(state, cardIds, change, now));
  return plan.ok ? planned(plan.value.event) : plan;
}

function factsOf(state: BoardState, cardIds: readonly Id[], change: CardsChange, now: string): CardsChangeFacts {
  switch (change.do) {
    case 'move': {
      const moved = new Set(cardIds);
      const siblings = Object.values(state.cards[change.listId] ?? {}).filter(({ id }) => !moved.has(id));
      const neighbourhood = neighbourhoodOf(siblings, change);
      return { do: 'move', list: state.lists[change.listId] ?? null, neighbourhood };
    }
    case 'archive':
      return { do: 'archive', now };
    case 'addLabel':
      return { do: 'addLabel', label: state.labels[change.labelId] ?? null };
    case 'assign':
      return { do: 'assign', member: state.members[change.userId] ?? null };
    case 'removeLabel':
    case 'unassign':
      return change;
    default:
      return assertNever(change);
  }
}
