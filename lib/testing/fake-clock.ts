interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Time in a test's hands: it stands still until it is advanced, and timers fire in their order. */
export class FakeClock {
  private timers = new Set<Timer>();
  private order = 0;

  constructor(private time = Date.parse('2026-11-24T09:00:00.000Z')) {}

  now(): number {
    return this.time;
  }

  setTimer(callback: () => void, delayMs: number): () => void {
    this.order += 1;
    const timer = { at: this.time + Math.max(0, delayMs), order: this.order, callback };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  get pendingTimers(): number {
    return this.timers.size;
  }

  /** Lets `ms` pass, and promises settle before, between and after the timers that fall due. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (let next = this.nextUntil(end); next; next = this.nextUntil(end)) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.callback();
      await settle();
    }
    this.time = end;
  }

  private nextUntil(end: number): Timer | undefined {
    return [...this.timers]
      .filter((timer) => timer.at <= end)
      .sort((a, b) => a.at - b.at || a.order - b.order)
      .at(0);
  }
}

/** Lets everything that is already settled run on: promises of promises, and streams between them. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
