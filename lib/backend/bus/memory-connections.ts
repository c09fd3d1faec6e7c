import type { Id } from '@/lib/protocol/primitives';
import { ExpiringMap } from './expiring-map';
import type { MemoryContext } from './memory-context';
import type { ConnectionEntry, ConnectionPort } from './ports';

const TOPIC = 'displaced';

export function createMemoryConnections(context: MemoryContext): ConnectionPort {
  const { state, now, logger, subscribe } = context;

  function enter(entry: ConnectionEntry, ttlMs: number): ExpiringMap<Id, ConnectionEntry> {
    const own = state.connections.get(entry.userId) ?? new ExpiringMap<Id, ConnectionEntry>();
    own.sweep(now());
    own.set(entry.connectionId, entry, now() + ttlMs, now());
    state.connections.set(entry.userId, own);
    state.connectionsById.set(entry.connectionId, entry, now() + ttlMs, now());
    return own;
  }

  return {
    async register(entry, max, ttlMs) {
      const own = enter(entry, ttlMs);
      const oldestFirst = own.values(now()).sort((left, right) => left.openedAt - right.openedAt);
      const displaced = oldestFirst
        .filter((other) => other.connectionId !== entry.connectionId)
        .slice(0, Math.max(0, oldestFirst.length - max))
        .map((other) => other.connectionId);
      for (const id of displaced) {
        own.delete(id);
        state.displacedTopics.publish(TOPIC, id, logger);
      }
      return displaced;
    },
    async refresh(entry, ttlMs) {
      enter(entry, ttlMs);
    },
    find: async (connectionId) => state.connectionsById.get(connectionId, now()) ?? null,
    async remove(userId, connectionId) {
      const own = state.connections.get(userId);
      own?.delete(connectionId);
      if (own?.size === 0) state.connections.delete(userId);
      state.connectionsById.delete(connectionId);
    },
    onDisplaced: (listener) => subscribe(state.displacedTopics, TOPIC, listener),
  };
}
