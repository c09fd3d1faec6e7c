import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Tx } from './database';

/** An event with its place, as the log takes it. `at` is ISO 8601. */
export interface EventToAppend {
  readonly stream: StreamName;
  readonly seq: number;
  readonly id: Id;
  readonly name: string;
  readonly version: number;
  readonly at: string;
  readonly actorId: Id | null;
  readonly commandId: Id | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly inverse: Readonly<Record<string, unknown>> | null;
  readonly sourceEventId: Id | null;
}

/** What is kept under an idempotency key. `reply` is the result of a success or the problem of a refusal; `code` outlives it. */
export interface CommandRecord {
  readonly callerId: Id;
  readonly key: Id;
  readonly fingerprint: string;
  readonly status: number;
  readonly code: string | null;
  readonly reply: Readonly<Record<string, unknown>>;
  /** Where the caller's permission is read again before a replay. */
  readonly scope: Readonly<Record<string, string>>;
}

export interface Append {
  readonly events: readonly EventToAppend[];
  /** Revocations to mark after the commit. */
  readonly marks: readonly { readonly subject: string; readonly ttlMs: number }[];
  readonly record: CommandRecord | null;
}

/**
 * Everything that a transaction leaves behind besides its rows, in ONE statement: streams advanced, events logged, the outbox row
 * and the idempotency record. Round trips decide the throughput of writes. The streams must be locked; an event whose place was taken
 * all the same (two creations of one stream) fails on the key of the log, and the transaction is tried again.
 * Answers the id of the outbox row, null when nothing happens after the commit.
 */
export async function appendToLog(tx: Tx, { events, marks, record }: Append): Promise<bigint | null> {
  const needsOutbox = events.length > 0 || marks.length > 0;
  const places = events.map(({ stream, seq }) => ({ stream, seq }));
  const positions = Object.fromEntries(events.map(({ stream, seq }) => [stream, seq]));
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    WITH appended AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e(stream text, seq int, id uuid, name text,
        version int, at timestamptz, "actorId" uuid, "commandId" uuid, data jsonb, inverse jsonb, "sourceEventId" uuid)
    ), advanced AS (
      INSERT INTO "Stream" (name, seq) SELECT stream, seq FROM appended ORDER BY stream
      ON CONFLICT (name) DO UPDATE SET seq = EXCLUDED.seq
    ), logged AS (
      INSERT INTO "Event" (stream, seq, id, name, version, at, "actorId", "commandId", data, inverse, "sourceEventId")
      SELECT stream, seq, id, name, version, at, "actorId", "commandId", data, inverse, "sourceEventId" FROM appended
    ), recorded AS (
      INSERT INTO "Command" ("callerId", key, fingerprint, status, code, reply, scope, positions)
      SELECT "callerId", key, fingerprint, status, code, reply, scope, ${JSON.stringify(positions)}::jsonb
      FROM jsonb_to_recordset(${JSON.stringify(record === null ? [] : [record])}::jsonb) AS r("callerId" uuid, key uuid,
        fingerprint text, status int, code text, reply jsonb, scope jsonb)
    )
    INSERT INTO "Outbox" (events, marks)
    SELECT ${JSON.stringify(places)}::jsonb, ${JSON.stringify(marks)}::jsonb WHERE ${needsOutbox}
    RETURNING id`;
  return rows[0]?.id ?? null;
}
