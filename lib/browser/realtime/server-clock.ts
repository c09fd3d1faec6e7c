import type { Clock } from '../clock';

/** The server's clock as this device can know it: grants expire by it, and people's devices are wrong by minutes and more. */
export class ServerClock {
  private offsetMs = 0;

  constructor(private readonly clock: Clock) {}

  /** Told with every answer that names a time. */
  learn(serverNow: number): void {
    this.offsetMs = serverNow - this.clock.now();
  }

  now(): number {
    return this.clock.now() + this.offsetMs;
  }
}
