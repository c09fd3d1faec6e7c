import type { BoardIntent } from '@/lib/protocol/intents/board-intents';
import { planned } from '../plan';
import type { BoardState } from './board-state';
import type { BoardIntentPlan } from './plan-card-intent';

type PersonIntent = Extract<BoardIntent, { kind: 'setBoardMember' | 'removeBoardMember' }>;

/**
 * What a board shows of a person from now on. The state does not say which part of a role comes from the workspace, so the
 * intent brings along what the sharing dialog knew.
 */
export function planPersonIntent({ members }: BoardState, intent: PersonIntent): BoardIntentPlan {
  const { userId } = intent;
  const shown = members[userId];
  const role = intent.kind === 'setBoardMember' ? intent.role : intent.remains;
  if (shown?.role === role) return planned(null);
  if (role === null) return planned(shown ? { name: 'member.left', data: { userId } } : null);
  if (shown) return planned({ name: 'member.updated', data: { userId, role } });
  const person = intent.kind === 'setBoardMember' ? intent.person : undefined;
  return planned(person ? { name: 'member.joined', data: { userId, ...person, role } } : null);
}
