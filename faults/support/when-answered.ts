import { setTimeout as delay } from 'node:timers/promises';

const AGAIN_MS = 250;

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
