import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';

/** The boards that a person has starred. */
export async function readStars(tx: Tx, userId: Id): Promise<Id[]> {
  const rows = await tx.star.findMany({ where: { userId }, select: { boardId: true } });
  return rows.map(({ boardId }) => boardId);
}
