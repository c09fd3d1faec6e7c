import type { PresenceState } from '@/lib/protocol/frames/presence';
import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';

interface Said {
  readonly state: PresenceState;
  /** Grows with what is new; saying the same again does not make it newer. */
  readonly order: number;
}

/**
 * What one connection says of several tabs: what the person did last, in whichever tab, as long as some tab does something.
 * A tab that only looks on takes nothing away from one in which a card is open.
 */
export class SharedPresence {
  private readonly rooms = new Map<StreamName, Map<Id, Said>>();
  private lastOrder = 0;

  set(stream: StreamName, tab: Id, state: PresenceState): PresenceState {
    const room = this.rooms.get(stream) ?? new Map<Id, Said>();
    this.rooms.set(stream, room);
    const before = room.get(tab);
    if (!before || JSON.stringify(before.state) !== JSON.stringify(state)) {
      this.lastOrder += 1;
      room.set(tab, { state, order: this.lastOrder });
    }
    return merge(room);
  }

  /** What is left to say when a tab has left; null when nobody is there. */
  leave(stream: StreamName, tab: Id): PresenceState | null {
    const room = this.rooms.get(stream);
    if (!room?.delete(tab)) return null;
    if (room.size > 0) return merge(room);
    this.rooms.delete(stream);
    return null;
  }

  clear(): void {
    this.rooms.clear();
  }
}

function merge(room: ReadonlyMap<Id, Said>): PresenceState {
  const busy = [...room.values()].filter(({ state }) => Object.values(state).some(Boolean));
  return busy.sort((a, b) => b.order - a.order)[0]?.state ?? {};
}
