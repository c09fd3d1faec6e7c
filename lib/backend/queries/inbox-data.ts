import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { InboxSnapshot } from '@/lib/protocol/snapshots';
import { notificationKindSchema } from '@/lib/protocol/things';
import { notificationJson, privateBoardJson } from './read/board-json';
import { shownNotifications, sinceOfNotification } from './read/shown-notifications';

/**
 * What `GET /api/inbox` shows: the newest notifications, what is unread of all, stars, what is watched, and the boards that the person
 * may read although no workspace of theirs shows them: private ones, and those where they are a guest.
 */
export async function readInboxData(tx: Tx, userId: Id): Promise<InboxSnapshot> {
  const rows = await tx.$queryRaw<{ data: InboxSnapshot }[]>`
    SELECT json_build_object(
      'notifications', (SELECT coalesce(json_agg(${notificationJson} ORDER BY ${sinceOfNotification} DESC, n.id DESC), '[]')
        FROM (${shownNotifications(userId)}) n),
      'unread', (SELECT count(*)::int FROM "Notification"
        WHERE "userId" = p.id AND "withdrawnAt" IS NULL AND "readAt" IS NULL AND "snoozedUntil" IS NULL),
      'stars', (SELECT coalesce(json_agg("boardId" ORDER BY "boardId"), '[]') FROM "Star" WHERE "userId" = p.id),
      'watches', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'id', "thingId") ORDER BY "thingId"), '[]')
        FROM "Watch" WHERE "userId" = p.id),
      'preferences', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'inbox', inbox, 'mail', mail)
        ORDER BY array_position(${notificationKindSchema.options}::text[], kind)), '[]') FROM "NotificationPreference" WHERE "userId" = p.id),
      'privateBoards', (SELECT coalesce(json_agg(${privateBoardJson} ORDER BY b.id), '[]') FROM "BoardMember" bm
        JOIN "Board" b ON b.id = bm."boardId" WHERE bm."userId" = p.id AND (b.visibility = 'private' OR NOT EXISTS (
          SELECT 1 FROM "Membership" m WHERE m."workspaceId" = b."workspaceId" AND m."userId" = p.id)))
    ) AS data
    FROM (SELECT ${userId}::uuid AS id) p`;
  const data = rows[0]?.data;
  if (!data) throw new Error('the inbox query answered no row');
  return data;
}
