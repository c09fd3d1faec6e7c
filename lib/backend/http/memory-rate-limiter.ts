import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Allowance {
  /** How often within the window. */
  readonly limit: number;
  readonly windowMs: number;
}

/** Counts how often something is done. */
export interface RateLimiter {
  /** Counts one more for this key; `allowed` is false when it is one too many within the window. */
  consume(key: string, allowance: Allowance): Promise<{ readonly allowed: boolean; readonly retryAfterMs: number }>;
  /** Takes one count back: it was one that shall not count (a sign-in that succeeded). */
  refund(key: string, allowance: Allowance): Promise<void>;
}

/** Counts in this process alone. */
export function createMemoryRateLimiter(): RateLimiter {
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
      await limiterOf(allowance).reward(key, 1);
    },
  };
}
