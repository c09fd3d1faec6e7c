import { GAP_HOLD_MS } from '@/lib/protocol/figures';
import type { Cancel, Clock } from '../clock';
import type { SeqRange } from './sequencer';

/** Two web instances publish out of order by some milliseconds; a hole that lasts longer is worth a question to the buffer. */
const FIRST_LOOK_MS = 50;

export interface HoleWatchOptions {
  readonly clock: Clock;
  /** The first hole now; null when there is none, or when it is not the time to look. */
  readonly hole: () => SeqRange | null;
  /** The highest position that is known to exist. */
  readonly known: () => number;
  /** Asks the buffer for what is missing. */
  readonly fill: () => Promise<void>;
  readonly giveUp: (hole: SeqRange) => void;
}

/**
 * How long a hole may last: asked of the buffer after 50 ms and again after a second, then given up, with all others that
 * are about as old. One timer at most.
 */
export class HoleWatch {
  readonly #options: HoleWatchOptions;
  #since = 0;
  #knownThen = 0;
  #watched: number | null = null;
  #cancel: Cancel = () => {};

  constructor(options: HoleWatchOptions) {
    this.#options = options;
  }

  get isWatching(): boolean {
    return this.#watched !== null;
  }

  /** To be called whenever there may be a hole that was not there, or none any more. */
  look(): void {
    const from = this.#options.hole()?.from ?? null;
    if (from === this.#watched) return;
    this.#cancel();
    this.#watched = from;
    if (from === null) return;
    this.#since = this.#options.clock.now();
    this.#cancel = this.#options.clock.after(FIRST_LOOK_MS, () => void this.#try(from));
  }

  async #try(from: number): Promise<void> {
    const { clock, fill, hole, known, giveUp } = this.#options;
    const isLast = clock.now() - this.#since >= GAP_HOLD_MS;
    if (!isLast) this.#knownThen = known();
    try {
      await fill();
    } catch {
      // Without an answer the hole stays what it is; the time decides.
    }
    if (this.#watched !== from) return;
    let first = hole();
    if (first?.from === from && !isLast) {
      this.#cancel = clock.after(this.#since + GAP_HOLD_MS - clock.now(), () => void this.#try(from));
      return;
    }
    for (; isLast && first !== null && first.to <= this.#knownThen; first = hole()) giveUp(first);
    this.look();
  }
}
