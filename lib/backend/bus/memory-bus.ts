import type { Logger } from '@/lib/backend/log/logger';
import { createMemoryConnections } from './memory-connections';
import type { MemoryContext } from './memory-context';
import { createMemoryControl } from './memory-control';
import { createMemoryEvents } from './memory-events';
import { createMemoryGeneration } from './memory-generation';
import { createMemoryMarks } from './memory-marks';
import { createMemoryPresence } from './memory-presence';
import { type MemoryState, processMemoryState } from './memory-state';
import { createMemoryTickets } from './memory-tickets';
import type { Bus } from './ports';

export interface MemoryBusOptions {
  readonly presenceTtlMs: number;
  readonly logger: Logger;
  readonly now?: () => number;
  /** Other than the process's own only in tests. */
  readonly state?: MemoryState;
}

/** The bus inside one process, for a machine without Redis: everything of it ends with the process. */
export function createMemoryBus(options: MemoryBusOptions): Bus {
  const subscriptions = new Set<() => void>();
  const context: MemoryContext = {
    state: options.state ?? processMemoryState(),
    now: options.now ?? Date.now,
    logger: options.logger,
    async subscribe(topics, topic, listener) {
      const leave = topics.subscribe(topic, listener);
      subscriptions.add(leave);
      return async () => {
        subscriptions.delete(leave);
        leave();
      };
    },
  };
  return {
    events: createMemoryEvents(context),
    control: createMemoryControl(context),
    marks: createMemoryMarks(context),
    presence: createMemoryPresence(context, options.presenceTtlMs),
    tickets: createMemoryTickets(context),
    generation: createMemoryGeneration(context),
    connections: createMemoryConnections(context),
    rateLimits: context.state.rateLimits,
    onConnection(listener) {
      listener('up');
      return () => {};
    },
    ping: async () => {},
    async close() {
      for (const leave of subscriptions) leave();
      subscriptions.clear();
    },
  };
}
