import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import { type Plan, planned } from '../plan';
import { INBOX_MAX_NOTIFICATIONS } from './inbox-state';

export interface InboxReadFacts {
  /** What is unread now, newest first. */
  readonly unreadIds: readonly Id[];
  /** Null means all of them. */
  readonly notificationIds: readonly Id[] | null;
  readonly now: string;
}

/** Notifications were read; null when none of them was unread. Without ids the event names only those that an inbox keeps. */
export function planInboxRead({ unreadIds, notificationIds, now }: InboxReadFacts): Plan<Planned<UserEvent> | null> {
  const asked = notificationIds && new Set(notificationIds);
  const read = asked ? unreadIds.filter((id) => asked.has(id)) : unreadIds;
  if (read.length === 0) return planned(null);
  // Older ones are in no inbox any more, and `unread` counts them all the same.
  const named = asked ? [...read] : read.slice(0, INBOX_MAX_NOTIFICATIONS);
  const data = { notificationIds: named, readAt: now, unread: unreadIds.length - read.length };
  return planned({ name: 'notification.read', data });
}
