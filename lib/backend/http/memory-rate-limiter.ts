import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts how often something is done. */
export interface RateLimiter {
  /** Counts one more for this key; `allowed` is false when it is one too many within the window. */
  consume(
    key: string,
    limit: { readonly limit: number; readonly windowMs: number },
  ): Promise<{ readonly allowed: boolean; readonly retryAfterMs: number }>;
}

/** Counts in this process alone. */
export function createMemoryRateLimiter(): RateLimiter {
  const limiters = new Map<number, RateLimiterMemory>();
  return {
    async consume(key, { limit, windowMs }) {
      const limiter = limiters.get(windowMs) ?? new RateLimiterMemory({ points: limit, duration: windowMs / 1000 });
      limiters.set(windowMs, limiter);
      // The number of points is compared here, because a limiter is shared by all limits of one window.
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, 1);
      return { allowed: consumedPoints <= limit, retryAfterMs: msBeforeNext };
    },
  };
}
