import type { Keys } from './keys';
import type { TicketPort } from './ports';
import type { RedisLine } from './redis-line';

export function createRedisTickets(line: RedisLine, keys: Keys): TicketPort {
  return {
    async consume(jti, ttlMs) {
      const answer = await line.call((client) => client.set(keys.ticket(jti), '1', 'PX', Math.ceil(ttlMs), 'NX'));
      return answer === 'OK';
    },
  };
}
