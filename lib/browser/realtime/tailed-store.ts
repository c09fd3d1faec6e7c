import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import type { StreamStore } from './stream-store';

/** Something happened on a stream; what, is for the listener to ask. */
export type TailListener = (stream: StreamName) => void;

/**
 * A store in which some streams are only heard: of those it holds the position and nothing else, so that many boards can be listened
 * to without loading one. A stream that somebody also shows is not among them: it is followed whole, and heard through its folds.
 */
export class TailedStore implements StreamStore {
  private readonly positions = new Map<StreamName, Since | null>();
  private readonly listeners = new Set<TailListener>();

  constructor(private readonly whole: StreamStore) {}

  /** From now on it is only heard. */
  begin(stream: StreamName): void {
    this.positions.set(stream, null);
  }

  /** Answers whether it was only heard. */
  end(stream: StreamName): boolean {
    return this.positions.delete(stream);
  }

  isOnlyHeard(stream: StreamName): boolean {
    return this.positions.has(stream);
  }

  listen(listener: TailListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  positionOf(stream: StreamName): Since | null {
    return this.isOnlyHeard(stream) ? (this.positions.get(stream) ?? null) : this.whole.positionOf(stream);
  }

  fold(stream: StreamName, events: readonly Envelope[]): readonly Envelope[] {
    if (!this.isOnlyHeard(stream)) return this.whole.fold(stream, events);
    const last = events.at(-1);
    if (last) this.advance(stream, last);
    return [];
  }

  install(snapshot: SnapshotReply<unknown>): void {
    const { stream, epoch, seq } = snapshot;
    if (this.isOnlyHeard(stream)) this.advance(stream, { epoch, seq });
    else this.whole.install(snapshot);
  }

  forget(stream: StreamName, reason: 'forbidden' | 'notFound'): void {
    if (!this.isOnlyHeard(stream)) {
      this.whole.forget(stream, reason);
      return;
    }
    this.positions.set(stream, null);
    this.tell(stream);
  }

  /** The first position is where one begins to listen, and no news. */
  private advance(stream: StreamName, { epoch, seq }: Since): void {
    const isFirst = !this.positions.get(stream);
    this.positions.set(stream, { epoch, seq });
    if (!isFirst) this.tell(stream);
  }

  private tell(stream: StreamName): void {
    for (const listener of [...this.listeners]) listener(stream);
  }
}
