import type { PlannedEvent } from '@/lib/backend/commands/kernel/planned-event';
import type { Database, Tx } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { StreamKind, StreamName } from '@/lib/protocol/streams';

/**
 * What follows from an event elsewhere, after its commit: at most one event on each target stream.
 *
 * `targets` is an unlocked look at where it follows. For each target the kernel then opens a transaction of its own, locks that
 * one stream, and calls `project`, which reads, writes its rows and answers the event to append (null: nothing). The event is
 * appended with `sourceEventId`, and (stream, source event) is unique, so a projection that is tried again changes nothing. From this
 * follows: two projectors must never answer the same source event with events on the same stream.
 *
 * What is appended is an event like any other: it is published, and may be projected in turn.
 */
export interface Projector {
  /** For logs: `notifyAssignees`. */
  readonly name: string;
  /** The events that it follows: kind of stream and names (`board` and `card.updated`; `card.updated` of a card's own stream is another). */
  readonly source: StreamKind;
  readonly names: readonly string[];
  readonly targets: (db: Tx, event: LoggedEvent) => Promise<readonly StreamName[]> | readonly StreamName[];
  readonly project: (tx: Tx, event: LoggedEvent, target: StreamName, now: Date) => Promise<PlannedEvent | null>;
}

/**
 * Something to do once after events of these names, without an event of its own: marking a workspace's counts dirty. Called with
 * all events of a batch; may be called again with the same ones, so it must be idempotent.
 */
export interface Effect {
  readonly name: string;
  readonly source: StreamKind;
  readonly names: readonly string[];
  readonly run: (database: Database, events: readonly LoggedEvent[]) => Promise<void>;
}

/** What a sweep task may use. `append` runs a transaction like a projection's: locks, decides, appends, and hands the events on. */
export interface SweepTools {
  readonly database: Database;
  readonly append: (
    streams: readonly StreamName[],
    decide: (tx: Tx, now: Date) => Promise<readonly PlannedEvent[]>,
  ) => Promise<void>;
}

/** A periodic duty of the sweeper. Several instances may run it at once: it guards itself with row locks. */
export interface SweepTask {
  readonly name: string;
  readonly everyMs: number;
  readonly run: (tools: SweepTools) => Promise<void>;
}
