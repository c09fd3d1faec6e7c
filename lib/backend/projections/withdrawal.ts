import { countUnread } from '@/lib/backend/commands/facts/notification-facts';
import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import { INBOX_MAX_NOTIFICATIONS } from '@/lib/domain/inbox/inbox-state';
import type { Id } from '@/lib/protocol/primitives';

/**
 * A notification `n` that stands in vain on a board: its card has gone, or is there, and the person may not read the board any more. A card that was
 * moved counts where it is today.
 */
function standsInVain(boardId: Id): Sql {
  return sql`n."withdrawnAt" IS NULL
    AND (n."boardId" = ${boardId}::uuid OR n."cardId" IN (SELECT id FROM "Card" WHERE "boardId" = ${boardId}::uuid))
    AND (NOT EXISTS (SELECT 1 FROM "Card" c WHERE c.id = n."cardId")
      OR EXISTS (SELECT 1 FROM "Card" c WHERE c.id = n."cardId" AND c."boardId" = ${boardId}::uuid)
        AND NOT EXISTS (SELECT 1 FROM "BoardMember" bm WHERE bm."boardId" = ${boardId}::uuid AND bm."userId" = n."userId")
        AND NOT EXISTS (SELECT 1 FROM "Board" b JOIN "Membership" m ON m."workspaceId" = b."workspaceId"
          WHERE b.id = ${boardId}::uuid AND b.visibility = 'workspace' AND m."userId" = n."userId"))`;
}

/** The people who have notifications that stand in vain on this board. */
export async function findPeopleToWithdrawFrom(tx: Tx, boardId: Id): Promise<Id[]> {
  const rows = await tx.$queryRaw<{ userId: Id }[]>`
    SELECT DISTINCT n."userId" FROM "Notification" n WHERE ${standsInVain(boardId)}`;
  return rows.map(({ userId }) => userId);
}

/** Withdraws a person's notifications of a board that stand in vain; null when there are none. The event names those that an inbox keeps. */
export async function withdraw(tx: Tx, userId: Id, boardId: Id, now: Date): Promise<PlannedEvent | null> {
  const gone = await tx.$queryRaw<{ id: Id; createdAt: Date }[]>`
    UPDATE "Notification" n SET "withdrawnAt" = ${now}
    WHERE n."userId" = ${userId}::uuid AND ${standsInVain(boardId)}
    RETURNING n.id, n."createdAt"`;
  if (gone.length === 0) return null;
  const unread = await countUnread(tx, userId);
  const newest = gone.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, INBOX_MAX_NOTIFICATIONS);
  const notificationIds = newest.map(({ id }) => id).sort();
  return onUser(userId, { name: 'notification.withdrawn', data: { notificationIds, unread } });
}
