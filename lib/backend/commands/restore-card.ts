import { planCardRestore } from '@/lib/domain/board/plan-card-archive';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { findList } from './facts/board-facts';
import { findFirstOpenList, readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface RestoreCardInput {
  readonly cardId: Id;
}

/** A card comes back to its list, or, when that is archived, to the end of the first open one. */
export const restoreCard = defineCommand<RestoreCardInput>({
  name: 'restoreCard',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId }, { access }) {
    const boardId = openBoardId(access);
    const card = await readTile(tx, cardId);
    const list = await findList(tx, boardId, card.listId);
    const firstOpen = list?.archivedAt === null ? null : await findFirstOpenList(tx, boardId);
    return changeTile(boardId, card, accept(planCardRestore({ card, list, firstOpen })));
  },
});
