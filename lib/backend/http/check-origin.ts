import { refuse } from '@/lib/backend/commands/kernel/refusal';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a write that the browser may have sent on its own, with its cookie, comes from one of our pages. A browser always names
 * the origin of a write, so one that is absent is let through only where no browser speaks (no Sec-Fetch-Site either).
 */
export function checkOrigin(request: Request, allowedOrigins: readonly string[]): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get('origin');
  const isBrowser = request.headers.has('sec-fetch-site');
  if (origin === null ? !isBrowser : allowedOrigins.includes(origin)) return;
  refuse('origin_forbidden', 'This request comes from a page that may not write here.');
}
