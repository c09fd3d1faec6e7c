import type { Tx } from '@/lib/backend/db/database';
import { notificationJson } from '@/lib/backend/queries/read/board-json';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';

/** Which notifications of a person count as unread: not read, not put off, not withdrawn. */
export function unreadOf(userId: Id) {
  return { userId, readAt: null, snoozedUntil: null, withdrawnAt: null };
}

/** How many notifications of a person are unread now. */
export function countUnread(tx: Tx, userId: Id): Promise<number> {
  return tx.notification.count({ where: unreadOf(userId) });
}

/** A person's notification as their inbox shows it; null where they have none of this id. */
export async function findNotification(tx: Tx, userId: Id, notificationId: Id): Promise<Notification | null> {
  const rows = await tx.$queryRaw<{ notification: Notification }[]>`
    SELECT ${notificationJson} AS notification FROM "Notification" n
    WHERE n.id = ${notificationId}::uuid AND n."userId" = ${userId}::uuid AND n."withdrawnAt" IS NULL`;
  return rows[0]?.notification ?? null;
}
