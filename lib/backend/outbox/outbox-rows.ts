import type { MarkSubject } from '@/lib/backend/bus/ports';
import type { OutboxWork } from '@/lib/backend/commands/kernel/services';
import type { Database } from '@/lib/backend/db/database';
import { readEventsAt } from '@/lib/backend/db/event-row';
import type { StreamName } from '@/lib/protocol/streams';

/** The fast path has this long for a fresh row before the sweeper takes it for missed. */
const GRACE_MS = 400;
/** How long a claimed row belongs to its claimer; a claimer that died leaves it to the next. */
const LEASE_MS = 4_000;
/** A row that keeps failing is tried ever more rarely, up to this pause, and never dropped. */
const MAX_PAUSE_MS = 60_000;
const PAUSE_STEP_MS = 250;

interface OutboxRow {
  id: bigint;
  events: { stream: StreamName; seq: number }[];
  marks: { subject: MarkSubject; ttlMs: number }[];
}

/**
 * Claims rows that were missed, in the order of their ids, for a short lease; rows that another instance has locked are skipped.
 * A lease and not an open transaction: publishing and projecting must not hold a connection.
 */
export async function claimMissedWork(database: Database, limit: number): Promise<OutboxWork[]> {
  const rows = await database.prisma.$queryRaw<OutboxRow[]>`
    WITH missed AS (
      SELECT id FROM "Outbox"
      WHERE "handledAt" IS NULL AND "dueAt" < clock_timestamp() - ${GRACE_MS}::int * interval '1 millisecond'
      ORDER BY id LIMIT ${limit}::int FOR UPDATE SKIP LOCKED
    )
    UPDATE "Outbox" o SET attempts = attempts + 1,
      "dueAt" = clock_timestamp() + ${LEASE_MS}::int * interval '1 millisecond'
    FROM missed WHERE o.id = missed.id
    RETURNING o.id, o.events, o.marks`;
  return await withEvents(database, rows);
}

/** Everything committed or handled since then (ms, database clock) and still kept, by id, a page at a time. */
export async function readWorkSince(
  database: Database,
  sinceMs: number,
  afterId: bigint,
  limit: number,
): Promise<OutboxWork[]> {
  const rows = await database.prisma.$queryRaw<OutboxRow[]>`
    SELECT id, events, marks FROM "Outbox"
    WHERE id > ${afterId} AND ("createdAt" >= to_timestamp(${sinceMs}::float8 / 1000) OR "handledAt" IS NULL
      OR "handledAt" >= to_timestamp(${sinceMs}::float8 / 1000))
    ORDER BY id LIMIT ${limit}::int`;
  return await withEvents(database, rows);
}

export async function markHandled(database: Database, work: readonly OutboxWork[]): Promise<void> {
  if (work.length === 0) return;
  await database.prisma.$executeRaw`
    UPDATE "Outbox" SET "handledAt" = clock_timestamp() WHERE id = ANY(${work.map(({ id }) => id)}::bigint[])`;
}

/** Gives rows back that could not be handled: the next try is due after a pause that grows. */
export async function giveBack(database: Database, work: readonly OutboxWork[]): Promise<void> {
  await database.prisma.$executeRaw`
    UPDATE "Outbox" SET "dueAt" = clock_timestamp()
      + least(${MAX_PAUSE_MS}::int, ${PAUSE_STEP_MS}::int * 2 ^ least(attempts, 12)) * interval '1 millisecond'
    WHERE id = ANY(${work.map(({ id }) => id)}::bigint[])`;
}

/** Makes every row that waits due at once: the bus is back. */
export async function makeAllDue(database: Database): Promise<void> {
  await database.prisma.$executeRaw`
    UPDATE "Outbox" SET "dueAt" = "createdAt" WHERE "handledAt" IS NULL AND "dueAt" > "createdAt"`;
}

async function withEvents(database: Database, rows: readonly OutboxRow[]): Promise<OutboxWork[]> {
  if (rows.length === 0) return [];
  const [{ epoch } = { epoch: '' }] = await database.prisma.$queryRaw<{ epoch: string }[]>`SELECT epoch FROM "Epoch"`;
  const places = rows.flatMap(({ events }) => events);
  const events = await readEventsAt(database.prisma, epoch, places);
  const byPlace = new Map(events.map((event) => [`${event.stream} ${event.seq}`, event]));
  return rows
    .map((row) => ({
      id: row.id,
      marks: row.marks,
      events: row.events.flatMap(({ stream, seq }) => byPlace.get(`${stream} ${seq}`) ?? []),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
