import type { Database } from '@/lib/backend/db/database';
import type { LoggedEvent } from '@/lib/backend/db/event-row';
import type { Logger } from '@/lib/backend/log/logger';
import type { MarkRequest } from './command';
import type { StreamTurns } from './stream-turns';

/** What a commit left in the outbox: the row, with the events and marks that it names. */
export interface OutboxWork {
  readonly id: bigint;
  readonly events: readonly LoggedEvent[];
  readonly marks: readonly MarkRequest[];
}

/** What commands need of the process in which they run. */
export interface CommandServices {
  readonly database: Database;
  readonly log: Logger;
  /** Who of this process writes to which stream. */
  readonly turns: StreamTurns;
  /** Takes what a commit left, at once and without being awaited; whatever it fails to do, the sweeper does. */
  readonly handOn: (work: OutboxWork) => void;
}
