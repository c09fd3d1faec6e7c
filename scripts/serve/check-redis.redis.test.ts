import { afterAll, expect, test } from 'vitest';
import { startTestRedis } from '@/lib/testing/redis';
import { checkRedis } from './check-redis';

const redis = await startTestRedis();
afterAll(() => redis.dispose());

test('a Redis that answers is accepted; one that does not has its sentence, without the password', async () => {
  await checkRedis(redis.url);
  await redis.stop();
  const failure = checkRedis(redis.url.replace('//', '//:hunter2@'));
  await expect(failure).rejects.toThrow(`REDIS_URL cannot be used: 127.0.0.1:${redis.port} answered`);
  await expect(failure).rejects.not.toThrow('hunter2');
});
