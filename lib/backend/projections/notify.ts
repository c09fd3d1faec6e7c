import { v7 as uuidv7 } from 'uuid';
import { countUnread } from '@/lib/backend/commands/facts/notification-facts';
import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { writeInboxEvent } from '@/lib/backend/commands/rows/write-inbox-event';
import type { Tx } from '@/lib/backend/db/database';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';

/** What somebody is to be told of. */
export type NewNotification = Omit<Notification, 'id' | 'createdAt' | 'readAt' | 'snoozedUntil' | 'returnedAt'>;

/** Notifies a person whose stream is locked, with the count of what is then unread. */
export async function notify(tx: Tx, userId: Id, notification: NewNotification, now: Date): Promise<PlannedEvent> {
  const unread = (await countUnread(tx, userId)) + 1;
  const fresh = { createdAt: now.toISOString(), readAt: null, snoozedUntil: null, returnedAt: null };
  const data = { notificationId: uuidv7(), ...notification, ...fresh, unread };
  const event: Planned<UserEvent> = { name: 'notification.created', data };
  await writeInboxEvent(tx, userId, event);
  return onUser(userId, event);
}
