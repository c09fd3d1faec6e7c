import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';

/** The boards and cards that a person watches. */
export async function readWatchedIds(tx: Tx, userId: Id): Promise<Id[]> {
  const rows = await tx.watch.findMany({ where: { userId }, select: { thingId: true } });
  return rows.map(({ thingId }) => thingId);
}
