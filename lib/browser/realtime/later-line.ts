import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { Later, type LaterOptions } from '../later';
import type { LineListener, LineSignal, LineStatus, LineTest, RunningLine } from './line';

/** A line whose code is fetched when it starts: a page draws what it shows first, and goes live then. */
export class LaterLine implements RunningLine {
  private readonly later: Later<RunningLine>;
  private readonly listeners = new Set<LineListener>();

  constructor({ load, ...rest }: LaterOptions<RunningLine>) {
    this.later = new Later({ ...rest, load: async () => this.listened(await load()) });
  }

  get status(): LineStatus {
    return this.later.part?.status ?? { kind: 'idle' };
  }

  get share(): RunningLine['share'] {
    return this.later.part?.share ?? 'follower';
  }

  start(online: boolean): void {
    this.later.say((line) => line.start(online));
  }

  /** What has not begun by then does not begin. */
  stop(): void {
    this.later.stop();
    this.later.part?.stop();
  }

  signal(signal: LineSignal): void {
    this.later.say((line) => line.signal(signal));
  }

  test(fault: LineTest): void {
    this.later.say((line) => line.test(fault));
  }

  retryNow(): void {
    this.later.say((line) => line.retryNow());
  }

  signedIn(): void {
    this.later.say((line) => line.signedIn());
  }

  send(frame: ClientFrame): void {
    this.later.part?.send(frame);
  }

  listen(listener: LineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private listened(line: RunningLine): RunningLine {
    const each = (tell: (listener: LineListener) => void) => this.listeners.forEach(tell);
    line.listen({
      onFrame: (frame) => each((listener) => listener.onFrame(frame)),
      onUp: () => each((listener) => listener.onUp()),
      onDown: () => each((listener) => listener.onDown()),
      onRenamed: () => each((listener) => listener.onRenamed()),
      onStatus: (status) => each((listener) => listener.onStatus(status)),
    });
    return line;
  }
}
