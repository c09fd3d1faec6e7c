import type { StreamName } from '@/lib/protocol/streams';

/**
 * Transactions of one process that may be at one stream at a time: one that holds its lock, one that is next, one that gets ready.
 * More would wait at the lock, each with a connection that a write elsewhere, or a read, could use.
 */
const AT_ONCE = 3;

interface Line {
  inside: number;
  /** First come, first served. */
  readonly waiting: Set<() => void>;
}

/** Who in this process is at which stream. A stream that many write to at once makes them wait here, where waiting costs nothing. */
export class StreamTurns {
  readonly #lines = new Map<StreamName, Line>();

  /** For one command. */
  newTurn(): StreamTurn {
    return new StreamTurn(this);
  }

  enter(stream: StreamName): boolean {
    const line = this.#lineOf(stream);
    if (line.inside >= AT_ONCE) return false;
    line.inside += 1;
    return true;
  }

  /** Resolves to true when it is inside, to false when that took too long. */
  queue(stream: StreamName, withinMs: number): Promise<boolean> {
    if (this.enter(stream)) return Promise.resolve(true);
    const { waiting } = this.#lineOf(stream);
    return new Promise((resolve) => {
      const called = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        waiting.delete(called);
        resolve(false);
      }, withinMs);
      waiting.add(called);
    });
  }

  leave(stream: StreamName): void {
    const line = this.#lineOf(stream);
    const [next] = line.waiting;
    if (next === undefined) {
      line.inside -= 1;
      if (line.inside === 0) this.#lines.delete(stream);
      return;
    }
    // The place passes on.
    line.waiting.delete(next);
    next();
  }

  #lineOf(stream: StreamName): Line {
    const line = this.#lines.get(stream) ?? { inside: 0, waiting: new Set() };
    this.#lines.set(stream, line);
    return line;
  }
}

/** One command's turn, at one stream at most. */
export class StreamTurn {
  #stream: StreamName | null = null;

  constructor(private readonly turns: StreamTurns) {}

  /** Whether it is this command's turn at the stream. It does not wait: whoever asks has a connection. */
  isAt(stream: StreamName): boolean {
    if (this.#stream === stream) return true;
    this.leave();
    if (!this.turns.enter(stream)) return false;
    this.#stream = stream;
    return true;
  }

  /** Waits until it is; false when that took too long. */
  async waitFor(stream: StreamName, withinMs: number): Promise<boolean> {
    this.leave();
    if (!(await this.turns.queue(stream, withinMs))) return false;
    this.#stream = stream;
    return true;
  }

  leave(): void {
    if (this.#stream !== null) this.turns.leave(this.#stream);
    this.#stream = null;
  }
}
