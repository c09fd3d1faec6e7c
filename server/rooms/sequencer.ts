import type { WireEvent } from '@/lib/backend/bus/ports';

/** Positions `from` to `to`, both included. */
export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

const NOTHING: readonly WireEvent[] = [];

/**
 * Puts the events of one stream and epoch into order: each goes out once, after the one before it. What comes early is
 * kept until the hole before it is filled or given up. It knows neither time nor bus; the room decides how long to wait.
 */
export class Sequencer {
  readonly #early = new Map<number, WireEvent>();
  #last: number | null;
  #known: number;

  /** `last` is the position up to which everything is out; null when nobody knows where the stream stands. */
  constructor(last: number | null) {
    this.#last = last;
    this.#known = last ?? 0;
  }

  get last(): number | null {
    return this.#last;
  }

  /** The highest position that is known to exist. */
  get known(): number {
    return this.#known;
  }

  get earlyCount(): number {
    return this.#early.size;
  }

  /** Says where the stream stands, when that was not known: everything up to `last` is out. */
  begin(last: number): readonly WireEvent[] {
    if (this.#last !== null) throw new Error('the sequencer has begun already');
    this.#last = last;
    this.#known = Math.max(this.#known, last);
    for (const seq of this.#early.keys()) if (seq <= last) this.#early.delete(seq);
    return this.#run();
  }

  /** Takes an event in; answers what can go out now, in order. A duplicate answers nothing. */
  offer(event: WireEvent): readonly WireEvent[] {
    if (this.#last !== null && event.seq <= this.#last) return NOTHING;
    if (event.seq > this.#known) this.#known = event.seq;
    if (this.#last !== null && event.seq === this.#last + 1 && this.#early.size === 0) {
      this.#last = event.seq;
      return [event];
    }
    this.#early.set(event.seq, event);
    return this.#run();
  }

  /** Somebody trustworthy says that the stream has reached `seq`: if it does not come, that is a hole. */
  expect(seq: number): void {
    if (seq > this.#known) this.#known = seq;
  }

  /** The first hole, or null when nothing is missing. */
  get hole(): SeqRange | null {
    if (this.#last === null || this.#known <= this.#last) return null;
    let firstEarly = this.#known + 1;
    for (const seq of this.#early.keys()) if (seq < firstEarly) firstEarly = seq;
    return { from: this.#last + 1, to: firstEarly - 1 };
  }

  /** Gives the first hole up; answers what can go out behind it. */
  skipHole(): readonly WireEvent[] {
    const { hole } = this;
    if (hole === null) return NOTHING;
    this.#last = hole.to;
    return this.#run();
  }

  #run(): readonly WireEvent[] {
    if (this.#last === null) return NOTHING;
    const run: WireEvent[] = [];
    for (let next = this.#early.get(this.#last + 1); next !== undefined; next = this.#early.get(this.#last + 1)) {
      this.#early.delete(next.seq);
      this.#last = next.seq;
      run.push(next);
    }
    return run;
  }
}
