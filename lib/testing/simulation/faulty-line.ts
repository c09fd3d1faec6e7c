import type { FakeClock } from '../fake-clock';
import type { SeededRandom } from './seeded-random';

export interface Faults {
  /** Chances for each thing that is sent. */
  readonly drop: number;
  readonly repeat: number;
  readonly reorder: number;
  readonly maxDelayMs: number;
}

export const NO_FAULTS: Faults = { drop: 0, repeat: 0, reorder: 0, maxDelayMs: 0 };

/** One direction of a line that loses, repeats, reorders and delays what it carries, as its seed says. */
export class FaultyLine {
  /** Nothing overtakes anything but by `reorder`: what is sent later arrives later. */
  private busyUntil = 0;

  constructor(
    private readonly clock: FakeClock,
    private readonly random: SeededRandom,
    private readonly faults: () => Faults,
  ) {}

  /** `isSafe`: this must not be lost or repeated, as TCP would not; only delayed. */
  carry(deliver: () => void, isSafe = false): void {
    const { drop, repeat, reorder, maxDelayMs } = this.faults();
    const arrival = this.clock.now() + this.random.below(maxDelayMs + 1);
    const overtakes = !isSafe && this.random.chance(reorder);
    if (!overtakes) this.busyUntil = Math.max(this.busyUntil, arrival);
    const at = overtakes ? arrival + maxDelayMs : this.busyUntil;
    if (!isSafe && this.random.chance(drop)) return;
    this.schedule(deliver, at);
    if (!isSafe && this.random.chance(repeat)) this.schedule(deliver, at + this.random.below(maxDelayMs + 1));
  }

  private schedule(deliver: () => void, at: number): void {
    this.clock.setTimer(deliver, Math.max(0, at - this.clock.now()));
  }
}
