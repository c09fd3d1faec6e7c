import { v7 as uuid } from 'uuid';
import type { Envelope } from '@/lib/protocol/events/envelope';
import { type StreamName, streamName } from '@/lib/protocol/streams';

export const TEST_EPOCH = 'k3x9';

/** The name of a board's stream that nobody else uses. */
export function makeStream(): StreamName {
  return streamName('board', uuid());
}

/** A whole event at one place of a stream; name only what the test is about. */
export function makeEvent(stream: StreamName, seq: number, fields: Partial<Envelope> = {}): Envelope {
  return {
    kind: 'event',
    stream,
    epoch: TEST_EPOCH,
    seq,
    id: uuid(),
    name: 'card.moved',
    version: 1,
    at: '2026-11-24T03:00:00.123Z',
    actorId: uuid(),
    commandId: uuid(),
    data: { cardId: uuid(), position: 'a0V' },
    ...fields,
  };
}

/** Events of one stream at these places, in this order. */
export function makeEvents(stream: StreamName, seqs: readonly number[], fields: Partial<Envelope> = {}): Envelope[] {
  return seqs.map((seq) => makeEvent(stream, seq, fields));
}

/** From `first` to `last`, both included. */
export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
