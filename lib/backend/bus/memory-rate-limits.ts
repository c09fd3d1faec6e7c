import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Allowance, RateLimitPort } from './ports';

/** Counts in this process alone. */
export function createMemoryRateLimits(): RateLimitPort {
  // One for each length of window; how many are allowed is compared here, since limits of one window share it.
  const limiters = new Map<number, RateLimiterMemory>();
  const limiterOf = ({ windowMs }: Allowance) => {
    const known = limiters.get(windowMs);
    if (known !== undefined) return known;
    const made = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowMs / 1000 });
    limiters.set(windowMs, made);
    return made;
  };
  return {
    async consume(key, allowance) {
      const { consumedPoints, msBeforeNext } = await limiterOf(allowance).penalty(key, 1);
      return { allowed: consumedPoints <= allowance.limit, retryAfterMs: msBeforeNext };
    },
    async refund(key, allowance) {
      const limiter = limiterOf(allowance);
      // A window that is over has nothing to give back; the library would begin the next one with a credit.
      if ((await limiter.get(key)) !== null) await limiter.reward(key, 1);
    },
  };
}
