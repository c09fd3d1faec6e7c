import type { Id } from '@/lib/protocol/primitives';
import type { StreamName } from '@/lib/protocol/streams';
import { ExpiringMap } from './expiring-map';
import type { MemoryContext } from './memory-context';
import type { PresenceEntry, PresencePort } from './ports';

export function createMemoryPresence(context: MemoryContext, ttlMs: number): PresencePort {
  const { state, now, logger, subscribe } = context;

  /** Does something in a room that is free of dead entries, and tells its watchers if anything changed. */
  function inRoom(stream: StreamName, act: (room: ExpiringMap<Id, PresenceEntry>) => boolean): void {
    const room = state.presence.get(stream) ?? new ExpiringMap<Id, PresenceEntry>();
    const swept = room.sweep(now()) > 0;
    const acted = act(room);
    if (room.size === 0) state.presence.delete(stream);
    else state.presence.set(stream, room);
    if (swept || acted) state.presenceTopics.publish(stream, null, logger);
  }

  return {
    async put(stream, entry) {
      inRoom(stream, (room) => {
        const known = room.get(entry.connectionId, now());
        if (known !== undefined && known.clock > entry.clock) return false;
        room.set(entry.connectionId, entry, now() + ttlMs, now());
        return known === undefined || shown(known) !== shown(entry);
      });
    },
    async remove(stream, connectionId) {
      inRoom(stream, (room) => room.delete(connectionId));
    },
    async list(stream) {
      inRoom(stream, () => false);
      return state.presence.get(stream)?.values(now()) ?? [];
    },
    watch: (stream, listener) => subscribe(state.presenceTopics, stream, () => listener()),
  };
}

function shown({ userId, state }: PresenceEntry): string {
  return JSON.stringify([userId, state]);
}
