import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import type { Clock } from '../clock';
import { backOffMs } from './back-off';
import type { LineListener, LineSignal, LineStatus, LineTest, RunningLine } from './line';
import { SingleTimer } from './single-timer';

interface LaterLineOptions {
  /** Fetches the line's code and makes the line. Called anew after a failure. */
  readonly load: () => Promise<RunningLine>;
  readonly clock: Clock;
  readonly random: () => number;
}

type Word = (line: RunningLine) => void;

/**
 * A line whose code is fetched when it starts: a page draws what it shows first, and goes live then. What is said to it
 * meanwhile is said again, in the same order, to the line that comes.
 */
export class LaterLine implements RunningLine {
  private line: RunningLine | null = null;
  private isLoading = false;
  private failures = 0;
  private words: Word[] = [];
  private readonly listeners = new Set<LineListener>();
  private readonly rest: SingleTimer;

  constructor(private readonly options: LaterLineOptions) {
    this.rest = new SingleTimer(options.clock);
  }

  get status(): LineStatus {
    return this.line?.status ?? { kind: 'idle' };
  }

  get share(): RunningLine['share'] {
    return this.line?.share ?? 'follower';
  }

  start(online: boolean): void {
    this.say((line) => line.start(online));
  }

  /** What has not begun by then does not begin. */
  stop(): void {
    this.words = [];
    this.rest.stop();
    this.line?.stop();
  }

  signal(signal: LineSignal): void {
    this.say((line) => line.signal(signal));
  }

  test(fault: LineTest): void {
    this.say((line) => line.test(fault));
  }

  retryNow(): void {
    this.say((line) => line.retryNow());
  }

  signedIn(): void {
    this.say((line) => line.signedIn());
  }

  send(frame: ClientFrame): void {
    this.line?.send(frame);
  }

  listen(listener: LineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private say(word: Word): void {
    if (this.line) word(this.line);
    else {
      this.words.push(word);
      void this.load();
    }
  }

  private async load(): Promise<void> {
    if (this.isLoading) return;
    this.isLoading = true;
    this.rest.stop();
    try {
      this.arrive(await this.options.load());
    } catch {
      this.failures += 1;
      // Whatever is said before that, such as that the network is back, asks at once.
      const wait = backOffMs(this.failures, this.options.random());
      if (this.words.length > 0) this.rest.restart(wait, () => void this.load());
    } finally {
      this.isLoading = false;
    }
  }

  private arrive(line: RunningLine): void {
    this.line = line;
    const each = (tell: (listener: LineListener) => void) => this.listeners.forEach(tell);
    line.listen({
      onFrame: (frame) => each((listener) => listener.onFrame(frame)),
      onUp: () => each((listener) => listener.onUp()),
      onDown: () => each((listener) => listener.onDown()),
      onRenamed: () => each((listener) => listener.onRenamed()),
      onStatus: (status) => each((listener) => listener.onStatus(status)),
    });
    for (const word of this.words.splice(0)) word(line);
  }
}
