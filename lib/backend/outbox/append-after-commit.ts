import { setTimeout as delay } from 'node:timers/promises';
import { appendEvents, placeEvents } from '@/lib/backend/commands/kernel/append-events';
import type { PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { OutboxWork } from '@/lib/backend/commands/kernel/services';
import { classifyDatabaseError } from '@/lib/backend/db/classify-error';
import type { Database, Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import { lockStreams } from '@/lib/backend/db/lock-streams';
import type { StreamName } from '@/lib/protocol/streams';

const MAX_TRIES = 4;
const RETRY_STEP_MS = 10;

interface Facts {
  epoch: string;
  nowMs: number;
  done: boolean;
}

/**
 * A transaction that appends events without a command: what follows from an event, and the sweeper's counts. The same locks in
 * the same order and the same append as a command's. With a source event, streams that have its consequence already end it.
 */
export async function appendAfterCommit(
  database: Database,
  streams: readonly StreamName[],
  source: LoggedEvent | null,
  decide: (tx: Tx, now: Date) => Promise<readonly PlannedEvent[]>,
): Promise<OutboxWork | null> {
  for (let tries = 1; ; tries++) {
    try {
      return await database.transaction((tx) => appendOnce(tx, streams, source, decide));
    } catch (error) {
      const trouble = classifyDatabaseError(error);
      if (tries >= MAX_TRIES || (trouble !== 'conflict' && trouble !== 'taken')) throw error;
      await delay(RETRY_STEP_MS * tries);
    }
  }
}

async function appendOnce(
  tx: Tx,
  streams: readonly StreamName[],
  source: LoggedEvent | null,
  decide: (tx: Tx, now: Date) => Promise<readonly PlannedEvent[]>,
): Promise<OutboxWork | null> {
  const heads = await lockStreams(tx, streams);
  const { epoch, nowMs, done } = await readFacts(tx, streams, source);
  if (done) return null;
  const now = new Date(nowMs);
  const planned = await decide(tx, now);
  if (planned.length === 0) return null;
  const origin = { epoch, heads, now, actorId: source?.actorId ?? null, commandId: null };
  const events = placeEvents(planned, { ...origin, sourceEventId: source?.id ?? null });
  return await appendEvents(tx, epoch, { events, marks: [], record: null });
}

async function readFacts(tx: Tx, streams: readonly StreamName[], source: LoggedEvent | null): Promise<Facts> {
  const rows = await tx.$queryRaw<Facts[]>`
    SELECT epoch, floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "nowMs",
      EXISTS (SELECT 1 FROM "Event" WHERE stream = ANY(${[...streams]}::text[])
        AND "sourceEventId" = ${source?.id ?? null}::uuid) AS done
    FROM "Epoch"`;
  const row = rows[0];
  if (row === undefined) throw new Error('the database has no epoch; it is drawn at the start');
  return row;
}
