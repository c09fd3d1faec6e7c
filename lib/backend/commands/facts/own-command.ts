import type { Tx } from '@/lib/backend/db/database';
import { type LoggedEvent, readEventsAt } from '@/lib/backend/db/event-row';
import type { Id } from '@/lib/protocol/primitives';
import { parseStreamName, type StreamName } from '@/lib/protocol/streams';
import { type RecordedChange, recordedChangeSchema } from '@/lib/protocol/undo';

export interface Place {
  readonly stream: StreamName;
  readonly seq: number;
}

/** Where a command of this caller left its events; nothing for one that was never given, was refused, or changed nothing. */
export async function findOwnCommand(tx: Tx, callerId: Id, key: Id): Promise<Place[]> {
  const rows = await tx.$queryRaw<{ positions: Record<StreamName, number> }[]>`
    SELECT positions FROM "Command" WHERE "callerId" = ${callerId}::uuid AND key = ${key}::uuid AND code IS NULL`;
  const positions = Object.entries(rows[0]?.positions ?? {});
  return positions.map(([stream, seq]) => ({ stream: stream as StreamName, seq }));
}

/** A change out of the log, with where on the board's stream it stands. */
export interface LoggedChange {
  readonly change: RecordedChange;
  readonly board: LoggedEvent;
}

/** What a command did to its board; null when that cannot be taken back, or the log is not kept that far back. */
export async function readRecordedChange(tx: Tx, places: readonly Place[]): Promise<LoggedChange | null> {
  const events = await readEventsAt(tx, '', places);
  const kindOf = ({ stream }: LoggedEvent) => parseStreamName(stream).kind;
  const board = events.find((event) => kindOf(event) === 'board');
  if (!board) return null;
  const { name, data, inverse } = board;
  const body = events.find((event) => kindOf(event) === 'card');
  const [now, before] = [body?.data['description'], body?.inverse?.['description']];
  const description = typeof now === 'string' && typeof before === 'string' ? { now, before } : null;
  const change = recordedChangeSchema.safeParse({ name, data, inverse: inverse ?? {}, description });
  return change.success ? { change: change.data, board } : null;
}
