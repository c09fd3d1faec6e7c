import type { Bus } from '@/lib/backend/bus/ports';

/** Knows whether the bus must be made whole. Times are of this process's monotonic clock; the database's clock is asked later. */
export interface BusWatch {
  /** For how long the bus has not been known to be whole, in ms; null while it is whole, or away. */
  interruption(): Promise<number | null>;
  restored(): void;
  /** The bus has to be made whole again for another reason: another epoch. */
  doubt(): void;
  stop(): void;
}

const GENERATION_EVERY_MS = 500;

/**
 * A bus is in doubt at the start, after its line was down, and when its generation is missing (emptied, restarted, failed over).
 * `now` is injected for tests; ms.
 */
export function watchBus(bus: Bus, now: () => number = () => performance.now()): BusWatch {
  let isUp = false;
  // Counted, so that a doubt which comes while the bus is being made whole is not taken for the one that is being settled.
  let doubts = 1;
  let settled = 0;
  let settling = 0;
  let wholeAt = now();
  let askedAt = Number.NEGATIVE_INFINITY;
  const unsubscribe = bus.onConnection((state) => {
    if (state === 'down') {
      if (isUp && doubts === settled) wholeAt = now();
      doubts += 1;
    }
    isUp = state === 'up';
  });
  return {
    async interruption() {
      if (!isUp) return null;
      if (doubts === settled && now() - askedAt >= GENERATION_EVERY_MS) {
        askedAt = now();
        if ((await bus.generation.read()) === null) doubts += 1;
        else wholeAt = askedAt;
      }
      settling = doubts;
      return doubts === settled ? null : now() - wholeAt;
    },
    restored() {
      settled = settling;
      if (doubts === settled) wholeAt = now();
    },
    doubt() {
      doubts += 1;
    },
    stop: unsubscribe,
  };
}
