import type { Database } from '@/lib/backend/db/database';
import { IDEMPOTENT_REPLIES_KEPT_MS } from '@/lib/protocol/figures';

/** Handled rows stay as long as an interruption of the bus may be noticed late. */
const HANDLED_ROWS_KEPT_MS = 10 * 60_000;
const ENDED_SESSIONS_KEPT_MS = 24 * 60 * 60_000;
const RESETS_KEPT_MS = 24 * 60 * 60_000;
/** Sent or not: what could not be mailed for a day is no news any more. */
const MAILS_KEPT_MS = 24 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const MAX_EVENTS_PER_RUN = 5_000;

/**
 * Takes away what need not be kept: handled outbox rows, replies of commands (key and positions stay), expired marks, ended
 * sessions, used reset links, mails, and events beyond the log's retention. Safe on several instances.
 */
export function createRetention(database: Database, logRetentionDays: number | undefined): () => Promise<void> {
  // Replies up to here are known to be empty: without it each run would look through the whole log of commands.
  let emptiedUpTo = new Date(0);
  const { prisma } = database;
  return async () => {
    await prisma.$executeRaw`
      DELETE FROM "Outbox" WHERE "handledAt" < clock_timestamp() - ${HANDLED_ROWS_KEPT_MS}::float8 * interval '1 millisecond'`;
    emptiedUpTo = await emptyReplies(database, emptiedUpTo);
    await prisma.$executeRaw`DELETE FROM "Mark" WHERE "expiresAt" < clock_timestamp()`;
    await prisma.$executeRaw`
      DELETE FROM "Session" WHERE least("endedAt", "expiresAt")
        < clock_timestamp() - ${ENDED_SESSIONS_KEPT_MS}::float8 * interval '1 millisecond'`;
    await prisma.$executeRaw`
      DELETE FROM "PasswordReset" WHERE "expiresAt" < clock_timestamp() - ${RESETS_KEPT_MS}::float8 * interval '1 millisecond'`;
    await prisma.$executeRaw`
      DELETE FROM "PendingMail" WHERE "createdAt" < clock_timestamp() - ${MAILS_KEPT_MS}::float8 * interval '1 millisecond'`;
    if (logRetentionDays !== undefined) await forgetEvents(database, logRetentionDays * DAY_MS);
  };
}

async function emptyReplies({ prisma }: Database, from: Date): Promise<Date> {
  const [row] = await prisma.$queryRaw<{ until: Date }[]>`
    SELECT clock_timestamp() - ${IDEMPOTENT_REPLIES_KEPT_MS}::float8 * interval '1 millisecond' AS until`;
  const until = row?.until ?? from;
  await prisma.$executeRaw`
    UPDATE "Command" SET reply = NULL WHERE "createdAt" >= ${from} AND "createdAt" < ${until} AND reply IS NOT NULL`;
  return until;
}

/** The oldest first, a bounded number at a time; a reader who asks further back is told to load a snapshot. */
async function forgetEvents({ prisma }: Database, ageMs: number): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM "Event" WHERE (stream, seq) IN (
      SELECT stream, seq FROM "Event" WHERE at < clock_timestamp() - ${ageMs}::float8 * interval '1 millisecond'
      ORDER BY at LIMIT ${MAX_EVENTS_PER_RUN}::int)`;
  await prisma.$executeRaw`
    DELETE FROM "Command" WHERE "createdAt" < clock_timestamp() - ${ageMs}::float8 * interval '1 millisecond'`;
}
