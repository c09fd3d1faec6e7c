/**
 * Connections that are opened at the same time. A new one costs Postgres some ten milliseconds of a core before it does anything, and a
 * server that has just come back is asked for all of them at once: then everybody waits for the slowest, while a few at a time serve
 * everybody after the first.
 */
const AT_ONCE = 2;

/** Takes a connection; calls `done` when it has it, or when there is none to be had. */
type Take = (done: () => void) => void;

interface Waiting {
  readonly take: Take;
  readonly timer: NodeJS.Timeout;
}

/** Lets those who need a new connection through a few at a time; whoever can have one that is there passes. */
export class OpeningGate {
  #opening = 0;
  readonly #waiting = new Set<Waiting>();

  constructor(
    /** Whether the next one who takes a connection makes the pool open one. */
    private readonly opens: () => boolean,
    private readonly withinMs: number,
  ) {}

  /** `giveUp` is called instead of `take` when that was not possible in time. */
  pass(take: Take, giveUp: (error: Error) => void): void {
    if (this.#waiting.size === 0 && this.#isFree) {
      this.#let(take);
      return;
    }
    const waiting: Waiting = {
      take,
      timer: setTimeout(() => {
        this.#waiting.delete(waiting);
        // As the pool itself says it of a connection that it could not give in time.
        giveUp(new Error('timeout exceeded when trying to connect'));
      }, this.withinMs),
    };
    this.#waiting.add(waiting);
  }

  /** A connection was given back, or one less is being opened. */
  wake(): void {
    for (const waiting of this.#waiting) {
      if (!this.#isFree) return;
      this.#waiting.delete(waiting);
      clearTimeout(waiting.timer);
      this.#let(waiting.take);
    }
  }

  get #isFree(): boolean {
    return this.#opening < AT_ONCE || !this.opens();
  }

  #let(take: Take): void {
    const isNew = this.opens();
    if (isNew) this.#opening += 1;
    take(() => {
      if (isNew) this.#opening -= 1;
      this.wake();
    });
  }
}
