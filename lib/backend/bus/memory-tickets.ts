import type { MemoryContext } from './memory-context';
import type { TicketPort } from './ports';

export function createMemoryTickets({ state, now }: MemoryContext): TicketPort {
  return {
    async consume(jti, ttlMs) {
      if (state.tickets.get(jti, now())) return false;
      state.tickets.set(jti, true, now() + ttlMs, now());
      return true;
    },
  };
}
