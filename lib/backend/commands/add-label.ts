import { planLabelAdd } from '@/lib/domain/board/plan-card-sets';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeTile } from './changes';
import { findLabel } from './facts/board-facts';
import { readTile } from './facts/card-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atTile } from './locate';

export interface AddLabelInput {
  readonly cardId: Id;
  readonly labelId: Id;
}

/** A card wears a label more. */
export const addLabel = defineCommand<AddLabelInput>({
  name: 'addLabel',
  locate: (tx, { cardId }) => atTile(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, labelId }, { access }) {
    const boardId = openBoardId(access);
    const tile = await readTile(tx, cardId);
    return changeTile(boardId, tile, accept(planLabelAdd(tile, await findLabel(tx, boardId, labelId))));
  },
});
