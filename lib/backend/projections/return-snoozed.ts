import { countUnread } from '@/lib/backend/commands/facts/notification-facts';
import { onUser, type PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { Tx } from '@/lib/backend/db/database';
import type { SweepTask } from '@/lib/backend/outbox/projector';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';

const LOOK_EVERY_MS = 5_000;
/** People of one round; the rest follows in the next. */
const PEOPLE_IN_ROUND = 100;

/**
 * Brings back what people have put off when its moment has come, one event for each person. Their stream is locked while it is done, and what is
 * back is put off no more: whichever of several instances comes first has brought back all of it.
 */
export function createSnoozeReturn(clock: () => Date = () => new Date()): SweepTask {
  return {
    name: 'returnSnoozed',
    everyMs: LOOK_EVERY_MS,
    async run({ database: { prisma }, append }) {
      const now = clock();
      const due = await prisma.notification.findMany({
        where: { snoozedUntil: { lte: now }, withdrawnAt: null },
        select: { userId: true },
        distinct: ['userId'],
        take: PEOPLE_IN_ROUND,
      });
      for (const { userId } of due) {
        await append([streamName('user', userId)], (tx, at) => bringBack(tx, userId, now, at));
      }
    },
  };
}

async function bringBack(tx: Tx, userId: Id, now: Date, at: Date): Promise<PlannedEvent[]> {
  const back = await tx.$queryRaw<{ id: Id }[]>`
    UPDATE "Notification" SET "snoozedUntil" = NULL, "readAt" = NULL, "returnedAt" = ${at}
    WHERE "userId" = ${userId}::uuid AND "snoozedUntil" <= ${now} AND "withdrawnAt" IS NULL RETURNING id`;
  if (back.length === 0) return [];
  const notificationIds = back.map(({ id }) => id).sort();
  const data = { notificationIds, returnedAt: at.toISOString(), unread: await countUnread(tx, userId) };
  return [onUser(userId, { name: 'notification.returned', data })];
}
