import type { Tx } from '@/lib/backend/db/database';
import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import { readAccess } from '@/lib/backend/queries/read-access';
import { canEditBoard } from '@/lib/domain/permissions';
import type { CardsTransferFacts } from '@/lib/domain/transfer/plan-cards-transfer';
import type { Id } from '@/lib/protocol/primitives';
import { openBoardId, readers } from '../allow';
import { refuse } from '../kernel/refusal';
import { findList, readLabels } from './board-facts';
import { readNeighbourhood } from './neighbourhood';

/** Refuses whoever may not change the board to which cards are to go: 404 where they may not even know of it. */
export async function mustTakeFrom(tx: Tx, boardId: Id, callerId: Id): Promise<void> {
  const { access } = await readAccess(tx, callerId, { boardId });
  readers(access);
  if (!canEditBoard(access)) refuse('forbidden', 'You may read the other board and not change it.');
  openBoardId(access);
}

/** What a board says to cards that are to come to the top or bottom of one of its lists. */
export async function readTransferTarget(
  tx: Tx,
  boardId: Id,
  listId: Id,
  at: 'top' | 'bottom',
): Promise<CardsTransferFacts['target']> {
  const top = await tx.card.findFirst({
    where: { listId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const placement = at === 'top' && top ? { beforeId: top.id } : {};
  const board = await tx.board.findUnique({ where: { id: boardId }, select: { lastCardNumber: true } });
  const members = await readShownMembers(tx, boardId);
  return {
    list: await findList(tx, boardId, listId),
    neighbourhood: await readNeighbourhood(tx, 'Card', listId, placement),
    labels: await readLabels(tx, boardId),
    memberIds: new Set(members.map(({ userId }) => userId)),
    number: (board?.lastCardNumber ?? 0) + 1,
    cardCount: await tx.card.count({ where: { boardId } }),
  };
}
