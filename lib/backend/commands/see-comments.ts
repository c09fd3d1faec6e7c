import type { Tx } from '@/lib/backend/db/database';
import { planSeen } from '@/lib/domain/card/plan-seen';
import type { Id } from '@/lib/protocol/primitives';
import { openBoardId, readers } from './allow';
import { changeCard } from './changes';
import { readComment } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { atComment } from './locate';

/** The caller has read a comment, and with it those before. Whoever may read it may say so. */
export const seeComments = defineCommand<{ readonly commentId: Id }>({
  name: 'seeComments',
  locate: (tx, { commentId }) => atComment(tx, commentId),
  allows: readers,
  async decide(tx, { commentId }, { access, caller: { userId } }) {
    const boardId = openBoardId(access);
    const { tile, comment } = await readComment(tx, commentId);
    const before = await readSeen(tx, tile.id, userId);
    const card = planSeen({ cardId: tile.id, userId, before, until: comment.createdAt });
    return { result: { comment: { id: commentId } }, ...changeCard(boardId, tile, { board: null, card }) };
  },
});

async function readSeen(tx: Tx, cardId: Id, userId: Id): Promise<string | undefined> {
  const row = await tx.commentsSeen.findUnique({ where: { cardId_userId: { cardId, userId } } });
  return row?.until.toISOString();
}
