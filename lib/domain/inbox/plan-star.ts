import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import { type Plan, planned, refused } from '../plan';

/** Boards that one person may star. */
export const MAX_STARS = 500;

/** A board is starred; null when it is already. */
export function planStarAdd(stars: readonly Id[], boardId: Id): Plan<Planned<UserEvent> | null> {
  if (stars.includes(boardId)) return planned(null);
  if (stars.length >= MAX_STARS) return refused('limit_reached', `You can star at most ${MAX_STARS} boards.`);
  return planned({ name: 'star.added', data: { boardId } });
}

/** A star is taken away; null when there is none. */
export function planStarRemove(stars: readonly Id[], boardId: Id): Plan<Planned<UserEvent> | null> {
  if (!stars.includes(boardId)) return planned(null);
  return planned({ name: 'star.removed', data: { boardId } });
}
