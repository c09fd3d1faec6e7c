import { CLOSE_CODES } from '@/lib/protocol/close-codes';
import type { Clock } from './clock';
import type { Connections } from './connections/connections';

const TICK_MS = 50;
/** A few clients need not be spread over the whole time. */
const SPREAD_PER_CLIENT_MS = 100;

/**
 * Sends every client to another instance, spread over `spreadMs` at most, so that they do not arrive there all at once. Each
 * is told when it will be closed and receives everything until then. Resolves when all are gone.
 */
export function drainConnections(clock: Clock, connections: Connections, spreadMs: number): Promise<void> {
  const leaving = [...connections.all()];
  const now = clock.now();
  const span = Math.min(spreadMs, leaving.length * SPREAD_PER_CLIENT_MS);
  leaving.forEach((connection, index) => {
    const delayMs = Math.round((span * index) / leaving.length);
    connection.state = { name: 'draining', closeAt: now + delayMs };
    connection.send({ kind: 'draining', delayMs });
  });
  return new Promise((resolve) => {
    const cancel = clock.every(TICK_MS, () => {
      for (const connection of connections.all()) {
        const { state } = connection;
        if (state.name !== 'draining' || state.closeAt <= clock.now()) connection.close(CLOSE_CODES.draining);
      }
      if (connections.size > 0) return;
      cancel();
      resolve();
    });
  });
}
