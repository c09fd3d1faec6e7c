import type { ClientFrame } from '@/lib/protocol/frames/client-frames';
import { Connection, type ConnectionOptions } from './connection';
import type { LineListener, LineSignal, LineStatus, LineTest, RunningLine } from './line';
import { TransportLimit } from './transports/transport-limit';

/** A line of this tab's own: one connection, and whoever listens to it. */
export class OwnLine implements RunningLine {
  readonly share = 'alone';
  private readonly listeners = new Set<LineListener>();
  private readonly connection: Connection;
  private readonly limit = new TransportLimit();

  constructor(options: Omit<ConnectionOptions, 'listener'>) {
    const each = (tell: (listener: LineListener) => void) => this.listeners.forEach(tell);
    this.connection = new Connection({
      ...options,
      transports: this.limit.limit(options.transports),
      listener: {
        onFrame: (frame) => each((listener) => listener.onFrame(frame)),
        onUp: () => each((listener) => listener.onUp()),
        onDown: () => each((listener) => listener.onDown()),
        onRenamed: () => each((listener) => listener.onRenamed()),
        onStatus: (status) => each((listener) => listener.onStatus(status)),
      },
    });
  }

  get status(): LineStatus {
    return this.connection.status;
  }

  start(online: boolean): void {
    this.connection.dispatch({ type: 'start', online });
  }

  stop(): void {
    this.connection.dispatch({ type: 'stop' });
  }

  signal(type: LineSignal): void {
    if (type !== 'hidden' && type !== 'leaving') this.connection.dispatch({ type });
  }

  test(fault: LineTest): void {
    if (fault !== 'cut') this.limit.best = fault;
    this.connection.cut();
  }

  send(frame: ClientFrame): void {
    this.connection.send(frame);
  }

  retryNow(): void {
    this.connection.dispatch({ type: 'retryNow' });
  }

  signedIn(): void {
    this.connection.dispatch({ type: 'signedIn' });
  }

  listen(listener: LineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
