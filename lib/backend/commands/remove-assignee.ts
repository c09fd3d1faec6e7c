import { planAssigneeRemove } from '@/lib/domain/board/plan-card-sets';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface RemoveAssigneeInput {
  readonly cardId: Id;
  readonly userId: Id;
}

/** A person is taken off a card. */
export const removeAssignee = defineCommand<RemoveAssigneeInput>({
  name: 'removeAssignee',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, userId }, { access }) {
    const boardId = openBoardId(access);
    const tile = await readTile(tx, cardId);
    return changeTile(boardId, tile, accept(planAssigneeRemove(tile, userId)));
  },
});
