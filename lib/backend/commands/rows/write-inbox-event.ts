import type { Tx } from '@/lib/backend/db/database';
import { assertNever } from '@/lib/domain/assert-never';
import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import { unreadOf } from '../facts/notification-facts';

/** Writes the rows that an event of a person's own stream speaks of. */
export async function writeInboxEvent(tx: Tx, userId: Id, event: Planned<UserEvent>): Promise<void> {
  switch (event.name) {
    case 'notification.created': {
      const { notificationId: id, unread: _unread, ...fields } = event.data;
      await tx.notification.createMany({ data: { id, userId, ...fields } });
      return;
    }
    case 'notification.read': {
      const { notificationIds, readAt, unread } = event.data;
      // The event names at most what an inbox keeps; when nothing is left unread, the older ones are read as well.
      const which = unread === 0 ? {} : { id: { in: notificationIds } };
      await tx.notification.updateMany({
        where: { ...unreadOf(userId), ...which },
        data: { readAt },
      });
      return;
    }
    case 'notification.snoozed': {
      const { notificationId: id, snoozedUntil } = event.data;
      await tx.notification.updateMany({ where: { id, userId }, data: { snoozedUntil } });
      return;
    }
    case 'notification.returned': {
      const { notificationIds, returnedAt } = event.data;
      await tx.notification.updateMany({
        where: { id: { in: notificationIds }, userId },
        data: { snoozedUntil: null, readAt: null, returnedAt },
      });
      return;
    }
    case 'star.added':
      await tx.star.createMany({ data: { userId, boardId: event.data.boardId } });
      return;
    case 'star.removed':
      await tx.star.deleteMany({ where: { userId, boardId: event.data.boardId } });
      return;
    case 'watch.changed': {
      const { kind, id: thingId, watching } = event.data;
      if (watching) await tx.watch.createMany({ data: { userId, kind, thingId } });
      else await tx.watch.deleteMany({ where: { userId, thingId } });
      return;
    }
    case 'preference.changed': {
      const { kind, ...ways } = event.data;
      const where = { userId_kind: { userId, kind } };
      await tx.notificationPreference.upsert({ where, create: { userId, kind, ...ways }, update: ways });
      return;
    }
    // Withdrawal may concern more rows than its event names: the projector writes them.
    case 'notification.withdrawn':
    case 'privateBoard.added':
    case 'privateBoard.updated':
    case 'privateBoard.removed':
    case 'account.deleted':
      return;
    default:
      return assertNever(event);
  }
}
