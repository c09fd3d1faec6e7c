import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { readEventsAfter, toEnvelope } from '@/lib/backend/db/event-row';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Id } from '@/lib/protocol/primitives';
import type { EventsPage } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import { authorizeStream } from './authorize-stream';

/** A page stops growing here; the reader asks on from its last event. */
const MAX_PAGE_BYTES = 2 * 1024 * 1024;

export interface EventsQuery {
  readonly after: number;
  readonly epoch: string;
  readonly limit: number;
}

/** A stream's log after a position, ascending. 410 `snapshot_required` for another epoch, and for a position whose next event is not kept. */
export async function readEventsPage(tx: Tx, userId: Id, stream: StreamName, query: EventsQuery): Promise<EventsPage> {
  const { epoch, head } = await authorizeStream(tx, userId, stream);
  if (query.epoch !== epoch) refuse('snapshot_required', 'The log has begun anew. Load a snapshot.');
  if (query.after > head) refuse('snapshot_required', 'The log does not reach this position. Load a snapshot.');
  const events = (await readEventsAfter(tx, epoch, stream, query.after, query.limit)).map(toEnvelope);
  if (query.after < head && events[0]?.seq !== query.after + 1) {
    refuse('snapshot_required', 'The log is not kept that far back. Load a snapshot.');
  }
  return { epoch, head, events: cutToSize(events) };
}

function cutToSize(events: readonly Envelope[]): Envelope[] {
  let bytes = 0;
  const fitting = events.findIndex((event) => {
    bytes += Buffer.byteLength(JSON.stringify(event));
    return bytes > MAX_PAGE_BYTES;
  });
  return fitting === -1 ? [...events] : events.slice(0, Math.max(1, fitting));
}
