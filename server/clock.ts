/** Undoes what it was given for; calling it twice is harmless. */
export type Cancel = () => void;

/** Time as the sidecar sees it, so that tests can hold it in their hands. Milliseconds. */
export interface Clock {
  now(): number;
  after(delayMs: number, run: () => void): Cancel;
  every(periodMs: number, run: () => void): Cancel;
  /** Runs when everything that this turn of the event loop has brought is read. */
  endOfTurn(run: () => void): void;
}

export const systemClock: Clock = {
  now: Date.now,
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  every(periodMs, run) {
    const timer = setInterval(run, periodMs);
    return () => clearInterval(timer);
  },
  endOfTurn(run) {
    setImmediate(run);
  },
};
