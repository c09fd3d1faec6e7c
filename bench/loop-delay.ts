import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const NANOSECONDS_PER_MS = 1e6;

/** How late this very process is: what a load generator adds to every time that it takes. */
export class LoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  constructor() {
    this.#histogram.enable();
  }

  /** Milliseconds beyond the time for which the loop was to sleep, at this percentile (0 to 100). */
  at(percent: number): number {
    return Math.max(0, this.#histogram.percentile(percent) / NANOSECONDS_PER_MS - RESOLUTION_MS);
  }

  stop(): void {
    this.#histogram.disable();
  }
}
