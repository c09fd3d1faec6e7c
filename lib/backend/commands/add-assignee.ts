import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { planAssigneeAdd } from '@/lib/domain/board/plan-card-sets';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface AddAssigneeInput {
  readonly cardId: Id;
  readonly userId: Id;
}

/** A person whom the board shows is put onto a card. */
export const addAssignee = defineCommand<AddAssigneeInput>({
  name: 'addAssignee',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, userId }, { access }) {
    const boardId = openBoardId(access);
    const tile = await readTile(tx, cardId);
    return changeTile(boardId, tile, accept(planAssigneeAdd(tile, await findShownMember(tx, boardId, userId))));
  },
});
