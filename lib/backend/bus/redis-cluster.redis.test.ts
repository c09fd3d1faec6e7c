import { afterAll } from 'vitest';
import { createLogger } from '@/lib/backend/log/logger';
import { describeBusContract } from '@/lib/testing/bus-contract';
import { startTestRedisCluster } from '@/lib/testing/redis-cluster';
import { openBus } from './open-bus';

const logger = createLogger({ name: 'test', level: 'silent' });
const cluster = await startTestRedisCluster();
afterAll(() => cluster.dispose());

describeBusContract('a Redis Cluster', (options) =>
  openBus({ kind: 'redis', url: cluster.url, cluster: true }, { logger, ...options }),
);
