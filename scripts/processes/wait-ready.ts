import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Resolves once the address answers with success, or rejects when `signal` aborts or after `deadlineMs`, with what
 * the last try saw.
 */
export async function waitReady(url: string, deadlineMs: number, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + deadlineMs;
  let last = 'no answer';
  while (Date.now() < end) {
    signal?.throwIfAborted();
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
      const body = await response.text();
      if (response.ok) return;
      last = `status ${response.status} ${body.slice(0, 300)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await delay(POLL_MS, undefined, signal === undefined ? {} : { signal });
  }
  throw new Error(`${url} was not ready after ${Math.round(deadlineMs / 1000)} s: ${last}`);
}
