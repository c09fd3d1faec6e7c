import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

const PARKED_FOR_MS = 30_000;

/**
 * Remembers, between two long polls of a client that does not say that it goes on, under which id it was here: else each
 * poll would be one more connection of its person, and soon displace the others.
 */
export class ParkedPolls {
  readonly #parked = new Map<string, { readonly id: Id; readonly until: number }>();

  park(sid: Id, streams: readonly StreamName[], id: Id, now: number): void {
    this.#parked.set(keyOf(sid, streams), { id, until: now + PARKED_FOR_MS });
  }

  /** The id to go on with, given to one poll only. */
  take(sid: Id, streams: readonly StreamName[], now: number): Id | undefined {
    const key = keyOf(sid, streams);
    const parked = this.#parked.get(key);
    this.#parked.delete(key);
    return parked !== undefined && parked.until > now ? parked.id : undefined;
  }

  sweep(now: number): void {
    for (const [key, { until }] of this.#parked) if (until <= now) this.#parked.delete(key);
  }
}

function keyOf(sid: Id, streams: readonly StreamName[]): string {
  return [sid, ...[...streams].sort()].join(' ');
}
