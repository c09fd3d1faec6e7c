import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { Tx } from './database';
import type { EventToAppend } from './log-append';

/** An event as the log keeps it: with the old values, which never leave the server. */
export type LoggedEvent = Envelope & { readonly inverse: Readonly<Record<string, unknown>> | null };

/** A row of the log as the queries of this file select it. */
interface EventRow {
  stream: StreamName;
  seq: number;
  id: Id;
  name: string;
  version: number;
  at: Date;
  actorId: Id | null;
  commandId: Id | null;
  data: Record<string, unknown>;
  inverse: Record<string, unknown> | null;
}

/** The envelope as it travels: without the old values. */
export function toEnvelope({ inverse: _inverse, ...envelope }: LoggedEvent): Envelope {
  return envelope;
}

/** An event that was just appended, as a later read of the log would give it. */
export function toLoggedEvent(event: EventToAppend, epoch: string): LoggedEvent {
  const { sourceEventId: _source, ...rest } = event;
  return { kind: 'event', epoch, ...rest };
}

/** The events at these places, by stream and position. Places that retention has emptied are left out. */
export async function readEventsAt(
  tx: Tx,
  epoch: string,
  places: readonly { readonly stream: StreamName; readonly seq: number }[],
): Promise<LoggedEvent[]> {
  if (places.length === 0) return [];
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT e.stream, e.seq, e.id, e.name, e.version, e.at, e."actorId", e."commandId", e.data, e.inverse
    FROM unnest(${places.map(({ stream }) => stream)}::text[], ${places.map(({ seq }) => seq)}::int[]) AS p(stream, seq)
    JOIN "Event" e ON e.stream = p.stream AND e.seq = p.seq
    ORDER BY e.stream, e.seq`;
  return rows.map((row) => fromRow(row, epoch));
}

/** The events of one stream after a position, ascending, at most `limit`. */
export async function readEventsAfter(
  tx: Tx,
  epoch: string,
  stream: StreamName,
  after: number,
  limit: number,
): Promise<LoggedEvent[]> {
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT stream, seq, id, name, version, at, "actorId", "commandId", data, inverse
    FROM "Event" WHERE stream = ${stream} AND seq > ${after}::int ORDER BY seq LIMIT ${limit}::int`;
  return rows.map((row) => fromRow(row, epoch));
}

function fromRow(row: EventRow, epoch: string): LoggedEvent {
  return { kind: 'event', epoch, ...row, at: row.at.toISOString() };
}
