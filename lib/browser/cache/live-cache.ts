import type { QueryClient } from '@tanstack/react-query';
import type { Envelope } from '@/lib/protocol/events/envelope';
import type { Since } from '@/lib/protocol/frames/client-frames';
import type { Id } from '@/lib/protocol/primitives';
import type { SnapshotReply } from '@/lib/protocol/snapshots';
import type { StreamName } from '@/lib/protocol/streams';
import type { StreamStore } from '../realtime/stream-store';
import { ConfirmedStreams } from './confirmed-streams';
import { type DrawIntent, DrawnViews } from './drawn-views';
import type { PendingCommand } from './pending-command';
import { PendingCommands } from './pending-commands';
import { definitionOf } from './stream-definitions';
import type { AnyState, Confirmed } from './stream-states';

/** Given the state of the event's stream. */
export type FoldEvent = (state: AnyState, event: Envelope) => AnyState | null;

/** Told after the fold, outside of it: what was newly confirmed on a stream. */
export type FoldListener = (stream: StreamName, events: readonly Envelope[]) => void;

/**
 * What is confirmed, what is pending over it, and what is drawn of both: the only writer of the stream caches. Everything that
 * happens in one turn (a reply's position and its events, a batch of frames) is told once, so that no view in between shows.
 */
export class LiveCache implements StreamStore {
  readonly pending = new PendingCommands();
  private readonly confirmed: ConfirmedStreams;
  private readonly views: DrawnViews;
  private readonly listeners = new Map<StreamName, Set<() => void>>();
  private readonly foldListeners = new Set<FoldListener>();
  private readonly changed = new Set<StreamName>();
  private foldEvent: FoldEvent | null = null;
  private depth = 0;

  constructor(
    queryClient: QueryClient,
    readonly userId: Id,
    private readonly isFollowed: (stream: StreamName) => boolean,
  ) {
    this.confirmed = new ConfirmedStreams(queryClient, userId);
    this.views = new DrawnViews(this.confirmed, this.pending);
  }

  /** Runs something whose changes belong together. */
  together<Result>(run: () => Result): Result {
    this.depth += 1;
    try {
      return run();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.tell();
    }
  }

  positionOf(stream: StreamName): Since | null {
    const confirmed = this.confirmed.get(stream);
    return confirmed ? { epoch: confirmed.epoch, seq: confirmed.seq } : null;
  }

  confirmedOf(stream: StreamName): Confirmed | undefined {
    return this.confirmed.get(stream);
  }

  /** What is shown: the pending commands planned over the confirmed state. Undefined before the first snapshot. */
  drawn(stream: StreamName): AnyState | undefined {
    return this.views.of(stream);
  }

  fold(stream: StreamName, events: readonly Envelope[]): readonly Envelope[] {
    const before = this.confirmed.get(stream);
    if (!before || !this.foldEvent) return events;
    let after = before;
    const folded: Envelope[] = [];
    for (const event of events) {
      const state = this.foldEvent(after.state, event);
      if (state === null) break;
      after = { epoch: event.epoch, seq: event.seq, state };
      folded.push(event);
    }
    if (folded.length > 0) {
      this.together(() => {
        this.confirmed.set(stream, after);
        this.pending.reached(stream, after, new Set(folded.flatMap(({ commandId }) => commandId ?? [])));
        this.changed.add(stream);
      });
      for (const listener of this.foldListeners) listener(stream, folded);
    }
    return events.slice(folded.length);
  }

  install({ stream, epoch, seq, data }: SnapshotReply<unknown>): void {
    const before = this.confirmed.get(stream);
    if (before && before.epoch === epoch && before.seq > seq) return;
    const confirmed = { epoch, seq, state: definitionOf(stream).read(data) };
    this.together(() => {
      this.confirmed.set(stream, confirmed);
      this.pending.reached(stream, confirmed, new Set());
      this.changed.add(stream);
    });
    for (const listener of this.foldListeners) listener(stream, []);
  }

  /** What this browser kept of a stream since an earlier visit; never over something newer. */
  restore(stream: StreamName, kept: { readonly epoch: string; readonly seq: number; readonly data: unknown }): void {
    if (this.confirmed.get(stream)) return;
    const state = definitionOf(stream).read(kept.data);
    this.together(() => {
      this.confirmed.set(stream, { epoch: kept.epoch, seq: kept.seq, state });
      this.changed.add(stream);
    });
  }

  forget(stream: StreamName): void {
    this.together(() => {
      this.confirmed.remove(stream);
      this.pending.forget(stream);
      this.changed.add(stream);
    });
  }

  /** What may change a stream is fetched after what shows it. Until then no command is given, and an event means: load a snapshot. */
  learn({ foldEvent, drawIntent }: { foldEvent: FoldEvent; drawIntent: DrawIntent }): void {
    this.foldEvent = foldEvent;
    this.views.drawIntent = drawIntent;
  }

  addPending(command: PendingCommand, streams: readonly StreamName[]): void {
    this.together(() => this.mark(this.pending.add(command, streams)));
  }

  removePending(commandId: Id): void {
    this.together(() => this.mark(this.pending.remove(commandId)));
  }

  /** A command was confirmed. Its events follow in the same turn, through the gate. */
  confirmPending(commandId: Id, events: readonly Envelope[]): void {
    const where = (stream: StreamName) => ({ position: this.positionOf(stream), isFollowed: this.isFollowed(stream) });
    this.together(() => this.mark(this.pending.replied(commandId, events, where)));
  }

  /** Called after each turn in which the drawn view of the stream may have changed. */
  subscribe(stream: StreamName, listener: () => void): () => void {
    const listeners = this.listeners.get(stream) ?? new Set();
    this.listeners.set(stream, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.listeners.get(stream) === listeners) this.listeners.delete(stream);
    };
  }

  /** With the events that were folded, or none for a snapshot. */
  onFold(listener: FoldListener): () => void {
    this.foldListeners.add(listener);
    return () => this.foldListeners.delete(listener);
  }

  private mark(streams: readonly StreamName[]): void {
    for (const stream of streams) this.changed.add(stream);
  }

  private tell(): void {
    const streams = [...this.changed];
    this.changed.clear();
    for (const stream of streams) for (const listener of [...(this.listeners.get(stream) ?? [])]) listener();
  }
}
