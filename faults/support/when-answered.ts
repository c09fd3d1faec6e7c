import { setTimeout as delay } from 'node:timers/promises';

const AGAIN_MS = 250;
const BACKOFF_BASE_MS = 500;
const BACKOFF_MAX_MS = 20_000;

/** C1: how long to wait before the next try after so many that failed. */
export function backoffMs(tries: number): number {
  return BACKOFF_BASE_MS + Math.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** tries);
}

export interface Patience {
  readonly isOver: () => boolean;
  readonly onSilence: () => void;
}

/** Asks the web app, which may be away as well, until it answers or nobody waits for it any more. */
export async function whenAnswered({ isOver, onSilence }: Patience, ask: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    try {
      return await ask();
    } catch {
      onSilence();
      await delay(AGAIN_MS); // the pause of an honest client
    }
  }
}
