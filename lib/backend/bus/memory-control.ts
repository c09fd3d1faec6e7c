import type { MemoryContext } from './memory-context';
import type { ControlPort } from './ports';

const TOPIC = 'control';

export function createMemoryControl({ state, logger, subscribe }: MemoryContext): ControlPort {
  return {
    async publish(message) {
      state.controlTopics.publish(TOPIC, message, logger);
    },
    subscribe: (listener) => subscribe(state.controlTopics, TOPIC, listener),
  };
}
