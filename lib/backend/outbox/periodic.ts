import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@/lib/backend/log/logger';

/** A round that comes again `everyMs` after it ended, never twice at once. */
export interface Periodic {
  /** There is a reason to begin the next round now: it begins at once, or after the one that is running. */
  nudge(): void;
  stop(): Promise<void>;
}

export function createPeriodic(name: string, everyMs: number, run: () => Promise<void>, log: Logger): Periodic {
  const stopping = new AbortController();
  let isFailing = false;
  let pause = new AbortController();
  const loop = async () => {
    while (!stopping.signal.aborted) {
      pause = new AbortController();
      try {
        await run();
        if (isFailing) log.info({ round: name }, 'works again');
        isFailing = false;
      } catch (error) {
        // One line for each trouble and not four a second: a database that is away is away for many rounds.
        if (!isFailing) log.error({ round: name, err: error }, 'a round failed; it is tried again');
        isFailing = true;
      }
      const signal = AbortSignal.any([stopping.signal, pause.signal]);
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    nudge: () => pause.abort(),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
