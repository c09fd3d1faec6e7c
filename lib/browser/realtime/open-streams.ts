import type { StreamName } from '@/lib/protocol/streams';
import type { CancelTimer, Clock } from '../clock';

/** A stream that nobody follows any more is kept so long, so that a step to another page and back costs nothing. */
const LINGER_MS = 5_000;

/** Counts who follows which stream; starts a stream with the first follower and stops it some seconds after the last. */
export class OpenStreams {
  private readonly followers = new Map<StreamName, number>();
  private readonly lingering = new Map<StreamName, CancelTimer>();

  constructor(
    private readonly clock: Clock,
    private readonly start: (stream: StreamName) => void,
    private readonly end: (stream: StreamName) => void,
  ) {}

  follow(stream: StreamName): () => void {
    const count = this.followers.get(stream) ?? 0;
    this.followers.set(stream, count + 1);
    const cancel = this.lingering.get(stream);
    this.lingering.delete(stream);
    if (cancel) cancel();
    else if (count === 0) this.start(stream);
    let isReleased = false;
    return () => {
      if (isReleased) return;
      isReleased = true;
      this.release(stream);
    };
  }

  isOpen(stream: StreamName): boolean {
    return this.followers.has(stream) || this.lingering.has(stream);
  }

  stop(): void {
    for (const cancel of this.lingering.values()) cancel();
    this.lingering.clear();
    this.followers.clear();
  }

  private release(stream: StreamName): void {
    const count = (this.followers.get(stream) ?? 0) - 1;
    if (count > 0) {
      this.followers.set(stream, count);
      return;
    }
    if (!this.followers.delete(stream)) return;
    const stop = () => {
      this.lingering.delete(stream);
      this.end(stream);
    };
    this.lingering.set(stream, this.clock.setTimer(stop, LINGER_MS));
  }
}
