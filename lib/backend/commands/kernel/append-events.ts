import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '@/lib/backend/db/database';
import { toEnvelope, toLoggedEvent } from '@/lib/backend/db/event-row';
import { appendToLog, type CommandRecord, type EventToAppend } from '@/lib/backend/db/log-append';
import { MAX_EVENT_BYTES } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { MarkRequest } from './command';
import type { PlannedEvent } from './planned-event';
import { refuse } from './refusal';
import type { OutboxWork } from './services';

/** Version of the events that are written now. */
const EVENT_VERSION = 1;

/** What all events of one transaction share. */
export interface EventOrigin {
  readonly epoch: string;
  /** Last position of each locked stream. */
  readonly heads: ReadonlyMap<StreamName, number>;
  readonly now: Date;
  readonly actorId: Id | null;
  readonly commandId: Id | null;
  readonly sourceEventId: Id | null;
}

/** Gives planned events their ids and places. At most one for each stream, all on locked streams, none above 32 KB. */
export function placeEvents(planned: readonly PlannedEvent[], origin: EventOrigin): EventToAppend[] {
  const seen = new Set<StreamName>();
  return planned.map(({ stream, name, data, inverse }) => {
    const head = origin.heads.get(stream);
    if (head === undefined) throw new Error(`${name} is planned on ${stream}, which is not locked`);
    if (seen.has(stream)) throw new Error(`two events are planned on ${stream}; one transaction appends one at most`);
    seen.add(stream);
    const event = {
      stream,
      seq: head + 1,
      id: uuidv7(),
      name,
      version: EVENT_VERSION,
      at: origin.now.toISOString(),
      actorId: origin.actorId,
      commandId: origin.commandId,
      data,
      inverse: inverse ?? null,
      sourceEventId: origin.sourceEventId,
    };
    checkSize(event, origin.epoch);
    return event;
  });
}

/** Writes log, outbox and record in one statement; answers what is to be done after the commit, null for nothing. */
export async function appendEvents(
  tx: Tx,
  epoch: string,
  parts: { events: readonly EventToAppend[]; marks: readonly MarkRequest[]; record: CommandRecord | null },
): Promise<OutboxWork | null> {
  const id = await appendToLog(tx, parts);
  if (id === null) return null;
  return { id, events: parts.events.map((event) => toLoggedEvent(event, epoch)), marks: parts.marks };
}

function checkSize(event: EventToAppend, epoch: string): void {
  const bytes = Buffer.byteLength(JSON.stringify(toEnvelope(toLoggedEvent(event, epoch))));
  if (bytes <= MAX_EVENT_BYTES) return;
  refuse('too_large', `This change would be announced with ${bytes} bytes; at most ${MAX_EVENT_BYTES} are possible.`);
}
