import { afterAll } from 'vitest';
import { createLogger } from '@/lib/backend/log/logger';
import { describeBusContract } from '@/lib/testing/bus-contract';
import { startTestRedis } from '@/lib/testing/redis';
import { openBus } from './open-bus';

const logger = createLogger({ name: 'test', level: 'silent' });
const redis = await startTestRedis();
afterAll(() => redis.dispose());

describeBusContract('Redis', (options) => openBus({ kind: 'redis', url: redis.url }, { logger, ...options }));
