import { planCardDelete } from '@/lib/domain/board/plan-card-archive';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeBoard } from './changes';
import { readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atCard } from './locate';

export interface DeleteCardInput {
  readonly cardId: Id;
}

/** A card goes for good; whoever has it open loses its stream. */
export const deleteCard = defineCommand<DeleteCardInput>({
  name: 'deleteCard',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId }, { access }) {
    const boardId = openBoardId(access);
    const event = accept(planCardDelete(await readTile(tx, cardId)));
    return {
      result: { card: { id: cardId } },
      ...changeBoard(boardId, event),
      marks: [{ subject: `stream:card:${cardId}`, ttlMs: GRANT_LIFETIME_MS }],
    };
  },
});
