import { planListDelete } from '@/lib/domain/board/plan-list-change';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export interface DeleteListInput {
  readonly listId: Id;
}

/** The list and the cards in it go for good; whoever has one of those cards open loses its stream. */
export const deleteList = defineCommand<DeleteListInput>({
  name: 'deleteList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId }, { access }) {
    const boardId = openBoardId(access);
    const event = accept(planListDelete(await readList(tx, listId)));
    const cards = await tx.card.findMany({ where: { listId }, select: { id: true } });
    return {
      result: { list: { id: listId } },
      ...changeBoard(boardId, event),
      marks: cards.map(({ id }) => ({ subject: `stream:card:${id}` as const, ttlMs: GRANT_LIFETIME_MS })),
    };
  },
});
