import { v7 as uuidv7 } from 'uuid';
import { countUnread } from '@/lib/backend/commands/facts/notification-facts';
import { readPreferences } from '@/lib/backend/commands/facts/preference-facts';
import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import { writeInboxEvent } from '@/lib/backend/commands/rows/write-inbox-event';
import type { Tx } from '@/lib/backend/db/database';
import { waysOf } from '@/lib/domain/inbox/notification-ways';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';

/** What somebody is to be told of. */
export type NewNotification = Omit<Notification, 'id' | 'createdAt' | 'readAt' | 'snoozedUntil' | 'returnedAt'>;

/** How long somebody has to see it in the inbox before it is mailed, and what comes meanwhile goes into the same mail. */
const MAILED_AFTER_MS = 60_000;

/**
 * Notifies a person whose stream is locked, in the ways that they want for this kind: in the inbox, with the count of what is then unread; and by a
 * mail that is sent later. `sourceId` is what it follows from. Null where the inbox is not one of the ways.
 */
export async function notify(
  tx: Tx,
  userId: Id,
  notification: NewNotification,
  { now, sourceId }: { now: Date; sourceId: Id },
): Promise<PlannedEvent | null> {
  const id = uuidv7();
  const { kind, actorId, cardId, commentId } = notification;
  const ways = waysOf(await readPreferences(tx, userId), kind);
  if (ways.mail) {
    const dueAt = new Date(now.getTime() + MAILED_AFTER_MS);
    const mail = { id, userId, sourceId, kind, actorId, cardId, commentId, createdAt: now, dueAt };
    await tx.pendingMail.createMany({ data: mail, skipDuplicates: true });
  }
  if (!ways.inbox) return null;
  const unread = (await countUnread(tx, userId)) + 1;
  const fresh = { createdAt: now.toISOString(), readAt: null, snoozedUntil: null, returnedAt: null };
  const data = { notificationId: id, ...notification, ...fresh, unread };
  const event: Planned<UserEvent> = { name: 'notification.created', data };
  await writeInboxEvent(tx, userId, event);
  return onUser(userId, event);
}
