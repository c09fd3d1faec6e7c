import type { Logger } from '@/lib/backend/log/logger';
import { createKeys } from './keys';
import type { Bus } from './ports';
import { connectCluster } from './redis-cluster';
import { createRedisConnections } from './redis-connections';
import { createRedisControl } from './redis-control';
import { createRedisEvents } from './redis-events';
import { createRedisGeneration } from './redis-generation';
import { RedisLine } from './redis-line';
import { createRedisMarks } from './redis-marks';
import { createRedisPresence } from './redis-presence';
import { createRedisRateLimits } from './redis-rate-limits';
import { connectSingle } from './redis-single';
import { createRedisTickets } from './redis-tickets';

export interface RedisBusOptions {
  readonly url: string;
  readonly cluster: boolean;
  readonly prefix: string;
  readonly presenceTtlMs: number;
  readonly logger: Logger;
}

/** The bus on Redis, or on a Redis Cluster. It connects by itself, now and whenever the line was lost. */
export function createRedisBus({ url, cluster, prefix, presenceTtlMs, logger }: RedisBusOptions): Bus {
  const connect = cluster ? connectCluster : connectSingle;
  const line = new RedisLine((events) => connect(url, events), logger);
  const keys = createKeys(prefix);
  return {
    events: createRedisEvents(line, keys),
    control: createRedisControl(line, keys, logger),
    marks: createRedisMarks(line, keys),
    presence: createRedisPresence(line, keys, presenceTtlMs),
    tickets: createRedisTickets(line, keys),
    generation: createRedisGeneration(line, keys),
    connections: createRedisConnections(line, keys),
    rateLimits: createRedisRateLimits(line, keys, logger),
    onConnection: (listener) => line.onState(listener),
    ping: (timeoutMs) => line.ping(timeoutMs),
    close: () => line.close(),
  };
}
