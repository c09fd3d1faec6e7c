import type { StreamName } from '@/lib/protocol/streams';
import type { Room } from '../rooms/room';

/**
 * Which streams a client was sent to the log for because the bus had forgotten them. When it comes back with what the log
 * had, while the room has listened all the time, it has missed nothing: what it did not find in the log, the room has
 * heard since. Without this memory a quiet stream would send its followers to the log again and again.
 */
export class CatchUps {
  #noted: Map<StreamName, { readonly listening: object; readonly since: number }> | null = null;

  note(room: Room, since: number): void {
    if (room.feed.last !== null) return;
    this.#noted ??= new Map();
    this.#noted.set(room.stream, { listening: room.feed.listening, since });
  }

  isVouched(room: Room, since: number): boolean {
    const noted = this.#noted?.get(room.stream);
    if (noted === undefined || noted.listening !== room.feed.listening) return false;
    return since >= noted.since && since >= room.feed.known;
  }
}
