import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Logger } from '@/lib/backend/log/logger';
import { answerWithin } from './answer-within';
import { RATE_LIMIT_ANSWER_MS, RATE_LIMIT_TRUST_AGAIN_MS } from './figures';
import type { Keys } from './keys';
import { createMemoryRateLimits } from './memory-rate-limits';
import type { Allowance, RateLimitPort } from './ports';
import type { RedisLine } from './redis-line';

/** As the library's own, but a window that is over has nothing to give back: no credit for the next one. */
const COUNT_LUA = `
local points, seconds = tonumber(ARGV[1]), tonumber(ARGV[2])
if points < 0 and redis.call('EXISTS', KEYS[1]) == 0 then return {0, 0} end
local consumed = redis.call('INCRBY', KEYS[1], points)
local ttl = redis.call('PTTL', KEYS[1])
if ttl < 0 then
  redis.call('EXPIRE', KEYS[1], seconds)
  ttl = seconds * 1000
end
return {consumed, ttl}
`;

/**
 * Counts over all instances. While Redis does not answer, each process counts for itself: limits grow by the number of
 * instances then, and no request waits for Redis nor fails with it.
 */
export function createRedisRateLimits(line: RedisLine, keys: Keys, logger: Logger): RateLimitPort {
  const own = createMemoryRateLimits();
  const limiters = new Map<number, RateLimiterRedis>();
  let ownUntil = 0;

  /** Adds points in Redis, where keys of every length of window are apart. */
  function count(key: string, { windowMs }: Allowance, points: 1 | -1) {
    return line.call((client) => {
      const limiter =
        limiters.get(windowMs) ??
        new RateLimiterRedis({
          storeClient: client,
          keyPrefix: keys.rateLimitPrefix(windowMs),
          points: Number.MAX_SAFE_INTEGER,
          duration: windowMs / 1000,
          customIncrTtlLuaScript: COUNT_LUA,
        });
      limiters.set(windowMs, limiter);
      return points === 1 ? limiter.penalty(key, 1) : limiter.reward(key, 1);
    });
  }

  /** Asks Redis, or this process's own count where Redis has just failed to answer. */
  async function redisOrOwn<T>(inRedis: () => Promise<T>, inProcess: () => Promise<T>): Promise<T> {
    if (Date.now() < ownUntil) return inProcess();
    try {
      return await answerWithin(RATE_LIMIT_ANSWER_MS, inRedis);
    } catch (error) {
      logger.warn({ err: error }, 'rate limits are counted by this process alone for a moment');
      ownUntil = Date.now() + RATE_LIMIT_TRUST_AGAIN_MS;
      return inProcess();
    }
  }

  return {
    consume: (key, allowance) =>
      redisOrOwn(
        async () => {
          const { consumedPoints, msBeforeNext } = await count(key, allowance, 1);
          return { allowed: consumedPoints <= allowance.limit, retryAfterMs: msBeforeNext };
        },
        () => own.consume(key, allowance),
      ),
    refund: (key, allowance) =>
      redisOrOwn(
        async () => {
          await count(key, allowance, -1);
        },
        () => own.refund(key, allowance),
      ),
  };
}
