import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Watch } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';

/** Boards and cards that one person may watch. */
export const MAX_WATCHES = 2_000;

/** A board or card is watched from now on, or no more; null when it is that way already. */
export function planWatch(watchedIds: readonly Id[], watch: Watch, watching: boolean): Plan<Planned<UserEvent> | null> {
  if (watchedIds.includes(watch.id) === watching) return planned(null);
  if (watching && watchedIds.length >= MAX_WATCHES) {
    return refused('limit_reached', `You can watch at most ${MAX_WATCHES} boards and cards.`);
  }
  return planned({ name: 'watch.changed', data: { ...watch, watching } });
}
