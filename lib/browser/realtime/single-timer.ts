import type { CancelTimer, Clock } from '../clock';

/** A timer that is either running or not. */
export class SingleTimer {
  private cancel: CancelTimer | null = null;

  constructor(private readonly clock: Clock) {}

  /** Starts anew. */
  restart(delayMs: number, callback: () => void): void {
    this.stop();
    this.cancel = this.clock.setTimer(() => {
      this.cancel = null;
      callback();
    }, delayMs);
  }

  /** Lets a running one run. */
  startUnlessRunning(delayMs: number, callback: () => void): void {
    if (!this.isRunning) this.restart(delayMs, callback);
  }

  get isRunning(): boolean {
    return this.cancel !== null;
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
