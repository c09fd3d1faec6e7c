import { Redis } from 'ioredis';

/** Names of keys that stand for somebody who is here: shown in a room, or connected at all. */
const KEYS_OF_PRESENCE = ['*:presence', '*:presence-until'];
const KEYS_OF_CONNECTIONS = ['*{connection:*', '*{connections:*'];
const SCAN_COUNT = 1_000;

/** What Redis holds for those who are connected at this moment. */
export interface RedisHoldings {
  readonly channels: number;
  /** Over all channels, how many listen. */
  readonly listeners: number;
  readonly presenceKeys: number;
  readonly connectionKeys: number;
}

/** Asks a Redis, and no cluster, what it holds; the question leaves nothing behind. */
export async function readRedisHoldings(url: string): Promise<RedisHoldings> {
  const redis = new Redis(url);
  try {
    const channels = (await redis.pubsub('CHANNELS')) as string[];
    const counts = channels.length === 0 ? [] : await redis.pubsub('NUMSUB', ...channels);
    const listeners = counts.filter((_, index) => index % 2 === 1).reduce<number>((sum, each) => sum + Number(each), 0);
    return {
      channels: channels.length,
      listeners,
      presenceKeys: await countKeys(redis, KEYS_OF_PRESENCE),
      connectionKeys: await countKeys(redis, KEYS_OF_CONNECTIONS),
    };
  } finally {
    redis.disconnect();
  }
}

async function countKeys(redis: Redis, patterns: readonly string[]): Promise<number> {
  const found = new Set<string>();
  for (const match of patterns) {
    for await (const keys of redis.scanStream({ match, count: SCAN_COUNT })) for (const key of keys) found.add(key);
  }
  return found.size;
}
