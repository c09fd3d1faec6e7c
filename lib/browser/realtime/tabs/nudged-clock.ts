import type { CancelTimer, Clock } from '../../clock';

interface Waiting {
  readonly at: number;
  readonly run: () => void;
  readonly cancel: CancelTimer;
}

/**
 * A clock for a tab that nobody sees. Browsers let the timers of such a tab rest for up to a minute, but not its messages: a
 * nudge by another tab runs whatever is due, so that pings go out in time while somebody watches.
 */
export class NudgedClock implements Clock {
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly clock: Clock) {}

  now(): number {
    return this.clock.now();
  }

  setTimer(callback: () => void, delayMs: number): CancelTimer {
    const run = () => {
      this.waiting.delete(waiting);
      waiting.cancel();
      callback();
    };
    const waiting: Waiting = { at: this.now() + delayMs, run, cancel: this.clock.setTimer(run, delayMs) };
    this.waiting.add(waiting);
    return () => {
      this.waiting.delete(waiting);
      waiting.cancel();
    };
  }

  /** Runs what is due, the earliest first. */
  nudge(): void {
    const now = this.now();
    const due = [...this.waiting].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const waiting of due) if (this.waiting.has(waiting)) waiting.run();
  }
}
