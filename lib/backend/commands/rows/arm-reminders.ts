import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';

/**
 * The reminders of these cards are due at their moments from now on, whether or not one was sent before. A moment that is past when the dates are
 * set reminds of nothing: whoever sets them knows.
 */
export async function armReminders(tx: Tx, cardIds: readonly Id[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Card" SET "remindAt" = CASE WHEN "dueAt" - "reminderMinutes" * interval '1 minute' > now()
      THEN "dueAt" - "reminderMinutes" * interval '1 minute' END WHERE id = ANY(${[...cardIds]}::uuid[])`;
}
