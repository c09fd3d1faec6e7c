import type { Clock } from './clock';
import { backOffMs } from './realtime/back-off';
import { SingleTimer } from './realtime/single-timer';

export interface LaterOptions<Part> {
  /** Fetches the code and makes the part. Called anew after a failure. */
  readonly load: () => Promise<Part>;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * A part whose code is fetched at the first word to it: a page is drawn first. What is said meanwhile is said again, in the same
 * order, to the part that comes. A fetch that fails is tried anew after a while, and at once with the next word.
 */
export class Later<Part> {
  private arrived: Part | null = null;
  private isLoading = false;
  private failures = 0;
  private words: ((part: Part) => void)[] = [];
  private readonly rest: SingleTimer;

  constructor(private readonly options: LaterOptions<Part>) {
    this.rest = new SingleTimer(options.clock);
  }

  /** Null until it has come. */
  get part(): Part | null {
    return this.arrived;
  }

  say(word: (part: Part) => void): void {
    if (this.arrived) word(this.arrived);
    else {
      this.words.push(word);
      void this.load();
    }
  }

  /** Forgets what was not said yet. */
  stop(): void {
    this.words = [];
    this.rest.stop();
  }

  private async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    this.rest.stop();
    const part = await this.options.load().catch(() => null);
    this.isLoading = false;
    if (part) {
      this.arrived = part;
      for (const word of this.words.splice(0)) word(part);
    } else if (this.words.length > 0) {
      this.rest.restart(backOffMs(this.failures, this.options.random()), () => void this.load());
      this.failures += 1;
    }
  }
}
