import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import type { MarkSubject } from './ports';

/**
 * Every key and channel of Redis, named in this one place. What is in braces is the hash tag: names with the same tag live
 * on the same node of a cluster, so that one script may touch them together.
 */
export function createKeys(prefix: string) {
  return {
    /** Channel: events of a stream as wire messages. */
    events: (stream: StreamName) => `${prefix}:{${stream}}:events`,
    /** Sorted set: newest wire messages of a stream in one epoch, by seq. */
    buffer: (stream: StreamName, epoch: string) => `${prefix}:{${stream}}:buffer:${epoch}`,
    /** Hash: `head`, `bytes` and `life` of that buffer. */
    bufferHead: (stream: StreamName, epoch: string) => `${prefix}:{${stream}}:head:${epoch}`,

    /** Channel: says that the presence of a room may have changed. */
    presenceChanged: (stream: StreamName) => `${prefix}:{${stream}}:presence-changed`,
    /** Hash: connection id → entry. */
    presence: (stream: StreamName) => `${prefix}:{${stream}}:presence`,
    /** Sorted set: connection id by the moment at which its entry dies. */
    presenceUntil: (stream: StreamName) => `${prefix}:{${stream}}:presence-until`,

    /** Marks share one slot, so that all of a connection's subjects are read in one round trip. */
    mark: (subject: MarkSubject) => `${prefix}:{marks}:mark:${subject}`,
    /** String: the generation and the server processes for which it holds, as JSON. */
    generation: `${prefix}:{marks}:generation`,

    /** Strings: a count each, the key is what is counted. */
    rateLimitPrefix: (windowMs: number) => `${prefix}:limit:${windowMs}`,

    ticket: (jti: Id) => `${prefix}:{ticket:${jti}}`,

    /** Sorted set: a user's connections by the moment of opening. */
    connectionsOpened: (userId: Id) => `${prefix}:{connections:${userId}}:opened`,
    /** Sorted set: the same connections by the moment at which they are forgotten. */
    connectionsUntil: (userId: Id) => `${prefix}:{connections:${userId}}:until`,
    /** String: the entry of one connection as JSON. */
    connection: (connectionId: Id) => `${prefix}:{connection:${connectionId}}`,

    /** Channel: what instances tell each other. */
    control: `${prefix}:{control}:control`,
    /** Channel: ids of connections that a newer one displaces. */
    displaced: `${prefix}:{control}:displaced`,
  };
}

export type Keys = ReturnType<typeof createKeys>;
