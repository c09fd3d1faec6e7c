interface Timer {
  readonly id: number;
  at: number;
  readonly every: number | null;
  readonly run: () => void;
}

/** Timers by when they are due, and by their age where that is the same; a heap, since simulations have many. */
class DueQueue {
  readonly #heap: { readonly at: number; readonly id: number }[] = [];

  get first(): { readonly at: number; readonly id: number } | undefined {
    return this.#heap[0];
  }

  add(at: number, id: number): void {
    const heap = this.#heap;
    let index = heap.length;
    const entry = { at, id };
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBefore(right, left)) child += 1;
      const smaller = heap[child];
      if (smaller === undefined || !isBefore(smaller, last)) break;
      heap[index] = smaller;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(one: { at: number; id: number }, other: { at: number; id: number }): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

/**
 * Time in the hands of a test: it passes only in `advance`. Serves as the clock of the sidecar and of the browser's core.
 * The end of a turn is the real one, since only real sockets and promises take turns.
 */
export class FakeClock {
  #now: number;
  #nextId = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #due = new DueQueue();

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
      const due = this.#takeDue(end);
      if (due === undefined) break;
      this.#now = Math.max(this.#now, due.at);
      if (due.every === null) this.#timers.delete(due.id);
      else {
        due.at += due.every;
        this.#due.add(due.at, due.id);
      }
      due.run();
      await endOfTurn();
    }
    this.#now = end;
    await endOfTurn();
  }

  /** The next timer that is due by then; those that were cancelled are passed over. */
  #takeDue(end: number): Timer | undefined {
    for (let first = this.#due.first; first !== undefined && first.at <= end; first = this.#due.first) {
      this.#due.removeFirst();
      const timer = this.#timers.get(first.id);
      if (timer !== undefined && timer.at === first.at) return timer;
    }
    return undefined;
  }

  #add(delayMs: number, every: number | null, run: () => void): () => void {
    const id = this.#nextId++;
    const at = this.#now + delayMs;
    this.#timers.set(id, { id, at, every, run });
    this.#due.add(at, id);
    return () => {
      this.#timers.delete(id);
    };
  }
}

/** Resolves when all that was begun in memory in this turn is done. */
export function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
