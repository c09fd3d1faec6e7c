import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { StreamName } from '@/lib/protocol/streams';
import { EPOCH } from './realtime-target';
import { nowMs } from './subscribers';

/** About 280 bytes, as a card's move, with the moment of its making. */
export function makeEvent(stream: StreamName, seq: number): Envelope {
  return {
    kind: 'event',
    stream,
    epoch: EPOCH,
    seq,
    id: uuidv7(),
    name: 'card.moved',
    version: 1,
    at: new Date().toISOString(),
    actorId: null,
    commandId: null,
    data: { cardId: randomUUID(), position: 'a0V', sentAt: nowMs() },
  };
}
