import type { Tx } from '@/lib/backend/db/database';
import type { CopiedCards } from '@/lib/domain/copy/card-content';
import type { Id } from '@/lib/protocol/primitives';
import { insertBoardRows } from './write-whole-board';

/** Writes copies of cards with all that is in them, and the last number that they took. */
export async function writeCopies(tx: Tx, boardId: Id, copies: CopiedCards): Promise<void> {
  const lastCardNumber = Math.max(0, ...copies.cards.map(({ number }) => number));
  await tx.board.updateMany({
    where: { id: boardId, lastCardNumber: { lt: lastCardNumber } },
    data: { lastCardNumber },
  });
  await insertBoardRows(tx, boardId, { lists: [], labels: [], comments: [], ...copies });
}
