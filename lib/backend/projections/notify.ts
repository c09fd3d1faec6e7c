import { v7 as uuidv7 } from 'uuid';
import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { writeInboxEvent } from '@/lib/backend/commands/rows/write-inbox-event';
import type { Tx } from '@/lib/backend/db/database';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';

/** Notifies a person whose stream is locked, with the count of what is then unread. */
export async function notify(
  tx: Tx,
  userId: Id,
  notification: Omit<Notification, 'id' | 'createdAt' | 'readAt'>,
  now: Date,
): Promise<PlannedEvent> {
  const unread = (await tx.notification.count({ where: { userId, readAt: null, withdrawnAt: null } })) + 1;
  const event: Planned<UserEvent> = {
    name: 'notification.created',
    data: { notificationId: uuidv7(), ...notification, createdAt: now.toISOString(), readAt: null, unread },
  };
  await writeInboxEvent(tx, userId, event);
  return onUser(userId, event);
}
