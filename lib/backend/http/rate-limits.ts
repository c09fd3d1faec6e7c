import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Exchange } from './exchange';

interface RateLimit {
  readonly by: 'caller' | 'address' | 'subject';
  readonly over: 'all' | 'process';
  readonly count: number;
  readonly windowMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * How often something may be done, and by whom the count is kept. RATE_LIMIT_FACTOR multiplies all of them. What guards a
 * secret or a stranger's mailbox counts over all instances; what only bounds the flow counts in each process, because a
 * write must not wait for Redis.
 */
export const RATE_LIMITS = {
  write: { by: 'caller', over: 'process', count: 1_200, windowMs: MINUTE_MS },
  signIn: { by: 'address', over: 'all', count: 60, windowMs: 5 * MINUTE_MS },
  signInAccount: { by: 'subject', over: 'all', count: 20, windowMs: 5 * MINUTE_MS },
  signUp: { by: 'address', over: 'all', count: 60, windowMs: HOUR_MS },
  passwordCheck: { by: 'caller', over: 'all', count: 10, windowMs: 5 * MINUTE_MS },
  passwordReset: { by: 'address', over: 'all', count: 20, windowMs: HOUR_MS },
  passwordResetMail: { by: 'subject', over: 'all', count: 3, windowMs: HOUR_MS },
  invitation: { by: 'caller', over: 'all', count: 60, windowMs: HOUR_MS },
  import: { by: 'caller', over: 'all', count: 60, windowMs: HOUR_MS },
  upload: { by: 'caller', over: 'process', count: 120, windowMs: MINUTE_MS },
  export: { by: 'caller', over: 'process', count: 60, windowMs: MINUTE_MS },
  ticket: { by: 'caller', over: 'process', count: 120, windowMs: MINUTE_MS },
  grants: { by: 'caller', over: 'process', count: 600, windowMs: MINUTE_MS },
} as const satisfies Record<string, RateLimit>;
export type RateLimitName = keyof typeof RATE_LIMITS;

type Asker = Pick<Exchange, 'runtime' | 'caller'> & { readonly request: { readonly headers: Headers } };

/** Counts one more; 429 with Retry-After when it is one too many. `subject` is who the count is kept for where the request does not tell. */
export async function checkRateLimit(asker: Asker, name: RateLimitName, subject?: string): Promise<void> {
  const { counter, key, allowance } = countOf(asker, name, subject);
  const { allowed, retryAfterMs } = await counter.consume(key, allowance);
  if (allowed) return;
  const retryAfter = Math.max(1, Math.ceil(retryAfterMs / SECOND_MS));
  refuse('rate_limited', `That was too often. Try again in ${retryAfter} s.`, { retryAfter });
}

/** Takes a count back, where only what failed shall count. */
export async function refundRateLimit(asker: Asker, name: RateLimitName, subject?: string): Promise<void> {
  const { counter, key, allowance } = countOf(asker, name, subject);
  await counter.refund(key, allowance);
}

function countOf({ runtime, request, caller }: Asker, name: RateLimitName, subject: string | undefined) {
  const { by, over, count, windowMs } = RATE_LIMITS[name];
  const isByAddress = by === 'address' || caller.via === 'anonymous';
  const whose = subject ?? (isByAddress ? clientAddress(request.headers) : caller.userId);
  return {
    counter: over === 'all' ? runtime.bus.rateLimits : runtime.ownRateLimits,
    key: `${name}:${whose}`,
    allowance: { limit: Math.ceil(count * runtime.config.rateLimitFactor), windowMs },
  };
}

/**
 * Where the request came from: the last address that the nearest proxy wrote, which no client can forge behind one. Without a proxy
 * Next writes the peer's own address when the client sent none; limits that matter are therefore also kept for each account.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
