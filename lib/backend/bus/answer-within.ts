import { setTimeout as delay } from 'node:timers/promises';
import { BusUnavailableError } from './errors';

/**
 * The work's answer, or `BusUnavailableError` after `timeoutMs`. The signal tells the work that nobody waits any more.
 * `cause` is asked for at that moment.
 */
export async function answerWithin<T>(
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<T>,
  cause?: () => unknown,
): Promise<T> {
  const over = new AbortController();
  const late = delay(timeoutMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new BusUnavailableError(`the bus did not answer within ${timeoutMs} ms`, cause?.());
  });
  late.catch(() => {}); // it is cut short when the work is first
  try {
    return await Promise.race([late, work(over.signal)]);
  } finally {
    over.abort();
  }
}
