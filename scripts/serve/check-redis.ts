import { Redis } from 'ioredis';
import { messageOf, PlainError } from '../plain-error';

const CONNECT_TIMEOUT_MS = 5_000;

/** Rejects with one sentence, without the password in it, when Redis cannot be reached. */
export async function checkRedis(redisUrl: string): Promise<void> {
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let cause: unknown;
  client.on('error', (error) => {
    cause = error;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    const { hostname, port } = new URL(redisUrl);
    const reason = messageOf(cause ?? error);
    throw new PlainError(`REDIS_URL cannot be used: ${hostname}:${port || '6379'} answered "${reason}".`);
  } finally {
    client.disconnect();
  }
}
