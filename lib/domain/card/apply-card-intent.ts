import type { Actor } from '../intents/actor';
import type { CardState } from './card-state';
import { type BodyIntent, planBodyIntent } from './plan-body-intent';
import { reduceCard } from './reduce-card';

/** The open card as it would be after the command; the same object when the rules refuse it or nothing would change. */
export function applyCardIntent(state: CardState, intent: BodyIntent, actor: Actor): CardState {
  const plan = planBodyIntent(state, intent, actor);
  return plan.ok && plan.value.card ? reduceCard(state, plan.value.card) : state;
}
