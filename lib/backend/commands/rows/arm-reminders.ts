import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import type { Id } from '@/lib/protocol/primitives';

/** A card's reminder is due at this moment from now on, whether or not one was sent before. */
export function armReminder(tx: Tx, cardId: Id): Promise<unknown> {
  return arm(tx, sql`id = ${cardId}::uuid`);
}

/** The reminders of a whole board that was written at once. */
export function armReminders(tx: Tx, boardId: Id): Promise<unknown> {
  return arm(tx, sql`"boardId" = ${boardId}::uuid AND "dueAt" IS NOT NULL`);
}

/** A moment that is past when the dates are set reminds of nothing: whoever sets them knows. */
function arm(tx: Tx, which: Sql): Promise<unknown> {
  return tx.$executeRaw`
    UPDATE "Card" SET "remindAt" = CASE WHEN "dueAt" - "reminderMinutes" * interval '1 minute' > now()
      THEN "dueAt" - "reminderMinutes" * interval '1 minute' END WHERE ${which}`;
}
