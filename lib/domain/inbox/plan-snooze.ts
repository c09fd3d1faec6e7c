import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Notification } from '@/lib/protocol/things';
import { type Plan, planned, refused } from '../plan';
import { isUnread } from './inbox-state';

/** Notifications that one person may have put off at a time: an inbox holds them all. */
export const MAX_SNOOZED = 200;
/** A day more than a year, for who lives a day ahead. */
const MAX_AHEAD_MS = 367 * 86_400_000;

export interface ReturnFacts {
  /** As it is now; null where the person has no such notification. */
  readonly notification: Notification | null;
  /** What counts as unread now. */
  readonly unread: number;
  readonly now: string;
}

export interface SnoozeFacts extends ReturnFacts {
  /** How many are put off now. */
  readonly snoozed: number;
  readonly until: string;
}

/**
 * A notification is put off; null when it is put off until then already. A moment that is past by now is taken as it is: the command may have waited
 * for a network, and what it puts off comes back at once.
 */
export function planSnooze(facts: SnoozeFacts): Plan<Planned<UserEvent> | null> {
  const { notification, unread, snoozed, until, now } = facts;
  if (!notification) return refused('not_found', 'There is no such notification.');
  if (notification.snoozedUntil === until) return planned(null);
  if (Date.parse(until) - Date.parse(now) > MAX_AHEAD_MS) {
    return refused('invalid_input', 'A notification can be put off for at most a year.');
  }
  if (notification.snoozedUntil === null && snoozed >= MAX_SNOOZED) {
    return refused('limit_reached', `At most ${MAX_SNOOZED} notifications can be put off at a time.`);
  }
  const left = Math.max(0, unread - (isUnread(notification) ? 1 : 0));
  const data = { notificationId: notification.id, snoozedUntil: until, unread: left };
  return planned({ name: 'notification.snoozed', data });
}

/** It is back in the inbox, unread; null when it was never away. */
export function planReturn({ notification, unread, now }: ReturnFacts): Plan<Planned<UserEvent> | null> {
  if (!notification) return refused('not_found', 'There is no such notification.');
  if (notification.snoozedUntil === null) return planned(null);
  const data = { notificationIds: [notification.id], returnedAt: now, unread: unread + 1 };
  return planned({ name: 'notification.returned', data });
}
