import { type Sql, sql } from '@/lib/backend/db/sql';
import { INBOX_MAX_NOTIFICATIONS } from '@/lib/domain/inbox/inbox-state';
import type { Id } from '@/lib/protocol/primitives';

/** Since when a notification `n` stands in the inbox. */
export const sinceOfNotification: Sql = sql`coalesce(n."returnedAt", n."createdAt")`;

/** The notifications that a person's inbox holds: the newest, and all that are put off. */
export function shownNotifications(userId: Id): Sql {
  const own = sql`FROM "Notification" n WHERE n."userId" = ${userId}::uuid AND n."withdrawnAt" IS NULL`;
  return sql`(SELECT n.* ${own} ORDER BY ${sinceOfNotification} DESC, n.id DESC LIMIT ${INBOX_MAX_NOTIFICATIONS})
    UNION SELECT n.* ${own} AND n."snoozedUntil" IS NOT NULL`;
}
