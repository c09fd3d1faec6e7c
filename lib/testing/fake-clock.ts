interface Timer {
  readonly id: number;
  at: number;
  readonly every: number | null;
  readonly run: () => void;
}

/**
 * Time in the hands of a test: it passes only in `advance`. Serves as the clock of the sidecar and of the browser's core.
 * The end of a turn is the real one, since only real sockets and promises take turns.
 */
export class FakeClock {
  #now: number;
  #nextId = 0;
  readonly #timers = new Map<number, Timer>();

  constructor(now = Date.now()) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly after = (delayMs: number, run: () => void): (() => void) => this.#add(delayMs, null, run);

  readonly every = (periodMs: number, run: () => void): (() => void) => this.#add(periodMs, periodMs, run);

  readonly setTimer = (run: () => void, delayMs: number): (() => void) => this.#add(delayMs, null, run);

  readonly endOfTurn = (run: () => void): void => {
    setImmediate(run);
  };

  /** How many timers wait: 0 when everything was cleared. */
  get timerCount(): number {
    return this.#timers.size;
  }

  /** Lets time pass; what is due runs in order, and what follows from it by promises is done before time goes on. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers.values()]
        .filter(({ at }) => at <= end)
        .sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (due === undefined) break;
      this.#now = Math.max(this.#now, due.at);
      if (due.every === null) this.#timers.delete(due.id);
      else due.at += due.every;
      due.run();
      await endOfTurn();
    }
    this.#now = end;
    await endOfTurn();
  }

  #add(delayMs: number, every: number | null, run: () => void): () => void {
    const id = this.#nextId++;
    this.#timers.set(id, { id, at: this.#now + delayMs, every, run });
    return () => {
      this.#timers.delete(id);
    };
  }
}

/** Resolves when all that was begun in memory in this turn is done. */
export function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
