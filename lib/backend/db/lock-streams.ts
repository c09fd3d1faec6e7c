import { compareStreamNames, type StreamName } from '@/lib/protocol/streams';
import type { Tx } from './database';

/**
 * Locks the rows of these streams until the transaction ends, in the one order in which everybody locks (workspace, board, card, user,
 * then by id), so that deadlock is impossible. A statement of its own: what is read after it sees every commit that held a lock before.
 * Answers the last position of each; 0 for a stream that does not exist yet, which its first event creates.
 */
export async function lockStreams(tx: Tx, streams: readonly StreamName[]): Promise<Map<StreamName, number>> {
  const ordered = inLockOrder(streams);
  const heads = new Map<StreamName, number>(ordered.map((stream) => [stream, 0]));
  if (ordered.length === 0) return heads;
  const rows = await tx.$queryRaw<{ name: StreamName; seq: number }[]>`
    SELECT name, seq FROM "Stream" WHERE name = ANY(${ordered}::text[])
    ORDER BY array_position(${ordered}::text[], name) FOR UPDATE`;
  for (const row of rows) heads.set(row.name, row.seq);
  return heads;
}

export function inLockOrder(streams: readonly StreamName[]): StreamName[] {
  return [...new Set(streams)].sort(compareStreamNames);
}
