import { Redis } from 'ioredis';
import { afterAll, expect, test } from 'vitest';
import { startTestRedis } from './redis';

const redis = await startTestRedis();
afterAll(() => redis.dispose());

function connect(): Redis {
  const client = new Redis(redis.url, { retryStrategy: null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined); // a refused connection is what some of these tests want to see
  return client;
}

test('it answers, forgets everything on a crash, and comes back on the same port', async () => {
  const before = connect();
  await before.set('key', 'value');
  expect(await before.get('key')).toBe('value');
  const closed = new Promise((resolve) => before.once('end', resolve));
  await redis.kill();
  await closed;
  await expect(connect().ping()).rejects.toThrow();
  await redis.restart();
  const after = connect();
  expect(await after.get('key')).toBeNull();
  after.disconnect();
});
