import type { Tx } from '@/lib/backend/db/database';
import type { StreamName } from '@/lib/protocol/streams';
import type { CommandRequest } from './command';

/** What is known about a key from an earlier run. `reply` is null when it was emptied after 24 h. */
export interface StoredCommand {
  readonly fingerprint: string;
  readonly status: number;
  readonly code: string | null;
  readonly reply: Readonly<Record<string, unknown>> | null;
  readonly scope: { readonly workspaceId?: string; readonly boardId?: string };
  readonly positions: Readonly<Record<StreamName, number>>;
}

export type Slot = { taken: false } | { taken: true; stored: StoredCommand | null };

type SlotRow = { taken: boolean | null } & { [Field in keyof StoredCommand]: StoredCommand[Field] | null };

/**
 * Looks for an earlier run of this caller's key and, in the same statement, takes the right to run it until the transaction ends,
 * without waiting. Repetitions of a run that is over need no right, so they never stand in each other's way. A commit that falls between the statement's snapshot and the lock is not seen here; the record's key then refuses
 * the second one, and the new try finds the first.
 */
export async function takeSlot(tx: Tx, { caller, key }: CommandRequest): Promise<Slot> {
  const rows = await tx.$queryRaw<SlotRow[]>`
    SELECT CASE WHEN c.key IS NULL THEN pg_try_advisory_xact_lock(hashtextextended(${`${caller.userId} ${key}`}, 0)) END AS taken,
      c.fingerprint, c.status, c.code, c.reply, c.scope, c.positions
    FROM (SELECT 1) AS one LEFT JOIN "Command" c ON c."callerId" = ${caller.userId}::uuid AND c.key = ${key}::uuid`;
  const row = rows[0];
  if (row === undefined || row.taken === false) return { taken: false };
  const { fingerprint, status, code, reply, scope, positions } = row;
  if (fingerprint === null || status === null || scope === null || positions === null)
    return { taken: true, stored: null };
  return { taken: true, stored: { fingerprint, status, code, reply, scope, positions } };
}
