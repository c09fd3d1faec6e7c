import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import type { CardIntent } from '@/lib/protocol/intents/card-intents';
import type { Actor } from '../intents/actor';
import type { BoardState } from './board-state';
import { planBoardIntent } from './plan-board-intent';
import { reduceBoard } from './reduce-board';

/** The board as it would be after the command; the same object when the rules refuse it or nothing would change. */
export function applyBoardIntent(state: BoardState, intent: BoardIntent | CardIntent, actor: Actor): BoardState {
  const plan = planBoardIntent(state, intent, actor);
  return plan.ok && plan.value ? reduceBoard(state, plan.value) : state;
}
