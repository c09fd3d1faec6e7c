import { randomUUID } from 'node:crypto';
import type { Bus, Generation } from '@/lib/backend/bus/ports';
import type { Database } from '@/lib/backend/db/database';
import { toEnvelope } from '@/lib/backend/db/event-row';
import { readWorkSince } from './outbox-rows';
import { readMarks } from './set-marks';

/** A failover can lose a tail without a sign, so what was published shortly before an interruption is published again. */
const BEFORE_INTERRUPTION_MS = 30_000;
const PAGE_ROWS = 500;

/**
 * Makes a bus whole after its line was interrupted or its server lost what it knew: first all marks, then every event committed since
 * 30 s before the interruption, and only then its generation, without which nothing new is subscribed.
 * `interruptedForMs` is how long ago the bus was last known to be whole.
 */
export async function restoreBus(database: Database, bus: Bus, interruptedForMs: number): Promise<void> {
  const { nowMs, epoch } = await readClock(database);
  const since = nowMs - interruptedForMs - BEFORE_INTERRUPTION_MS;
  await bus.marks.set(await readMarks(database));
  await republish(database, bus, since);
  const current = await bus.generation.read();
  if (current?.epoch === epoch) return;
  const next: Generation = { generation: randomUUID(), epoch, wholeSince: since };
  await bus.generation.write(next);
  // Only now: who hears it reads the generation, and would find the old life of the log a moment earlier.
  if (current !== null) await bus.control.publish({ kind: 'epoch', epoch });
}

async function republish(database: Database, bus: Bus, since: number): Promise<void> {
  let afterId = 0n;
  for (;;) {
    const page = await readWorkSince(database, since, afterId, PAGE_ROWS);
    const last = page.at(-1);
    if (last === undefined) return;
    const envelopes = page.flatMap(({ events }) => events.map(toEnvelope));
    if (envelopes.length > 0) await bus.events.publish(envelopes);
    afterId = last.id;
  }
}

async function readClock(database: Database): Promise<{ nowMs: number; epoch: string }> {
  const [row] = await database.prisma.$queryRaw<{ nowMs: number; epoch: string }[]>`
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "nowMs", epoch FROM "Epoch"`;
  if (row === undefined) throw new Error('the database has no epoch; it is drawn at the start');
  return row;
}
