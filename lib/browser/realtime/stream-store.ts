import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';

/** Confirmed states as the realtime side sees them: positions that only grow, and the fold behind them. */
export interface StreamStore {
  /** Up to where the stream is confirmed; null when nothing is. */
  positionOf(stream: StreamName): Since | null;
  /**
   * Folds events that follow the position without a hole, and answers those that it could not: the first of them says
   * something that only a snapshot can tell.
   */
  fold(stream: StreamName, events: readonly Envelope[]): readonly Envelope[];
  /** Takes a snapshot unless it is older than what is confirmed in the same epoch. */
  install(snapshot: SnapshotReply<unknown>): void;
  /** Deletes what is kept of a stream that may not be read here any more. */
  forget(stream: StreamName, reason: 'forbidden' | 'notFound'): void;
}
