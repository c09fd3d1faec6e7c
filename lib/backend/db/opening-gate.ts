/**
 * A new connection costs Postgres some fifty to a hundred milliseconds of a core until its statements are planned: nothing in a day, and
 * much in the second in which a server has come back and everybody wants one. Then a few connections that are handed on serve all
 * sooner than many of which each must be made ready first. So two at most are opened at a time, and beyond the first four only for those
 * who have waited a while in vain for one that is given back.
 */
const OPENED_AT_ONCE = 2;
const OPENED_FREELY = 4;
const PATIENCE_MS = 100;

/** Takes a connection; calls `done` when it has it, or when there is none to be had. */
type Take = (done: () => void) => void;

interface Waiting {
  readonly take: Take;
  readonly since: number;
  readonly timers: readonly NodeJS.Timeout[];
}

/** What the gate asks of its pool. */
export interface GatedPool {
  /** Connections that are there or being opened. */
  readonly size: () => number;
  /** Whether the next one who takes a connection makes it open one. */
  readonly isDry: () => boolean;
}

/** Lets those who need a new connection through slowly; whoever can have one that is there passes. */
export class OpeningGate {
  #opening = 0;
  readonly #waiting = new Set<Waiting>();

  constructor(
    private readonly pool: GatedPool,
    private readonly withinMs: number,
  ) {}

  /** `giveUp` is called instead of `take` when that was not possible in time. */
  pass(take: Take, giveUp: (error: Error) => void): void {
    if (this.#waiting.size === 0 && this.#mayPass(0)) {
      this.#let(take);
      return;
    }
    const tooLate = () => {
      this.#end(waiting);
      // As the pool itself says it of a connection that it could not give in time.
      giveUp(new Error('timeout exceeded when trying to connect'));
    };
    const timers = [setTimeout(() => this.wake(), PATIENCE_MS), setTimeout(tooLate, this.withinMs)];
    const waiting: Waiting = { take, since: performance.now(), timers };
    this.#waiting.add(waiting);
  }

  /** Something has changed: a connection was given back, or one less is being opened, or somebody has waited a while. */
  wake(): void {
    for (const waiting of this.#waiting) {
      if (!this.#mayPass(performance.now() - waiting.since)) return;
      this.#end(waiting);
      this.#let(waiting.take);
    }
  }

  #mayPass(waitedMs: number): boolean {
    if (!this.pool.isDry()) return true;
    return this.#opening < OPENED_AT_ONCE && (this.pool.size() < OPENED_FREELY || waitedMs >= PATIENCE_MS);
  }

  #end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    for (const timer of waiting.timers) clearTimeout(timer);
  }

  #let(take: Take): void {
    const isNew = this.pool.isDry();
    if (isNew) this.#opening += 1;
    take(() => {
      if (isNew) this.#opening -= 1;
      this.wake();
    });
  }
}
