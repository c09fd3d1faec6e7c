import { planLabelDelete } from '@/lib/domain/board/plan-label-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeBoard } from './changes';
import { readLabel } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atLabel } from './locate';

export interface DeleteLabelInput {
  readonly labelId: Id;
}

/** A label leaves the board and every card; which cards wore it is kept for undo. */
export const deleteLabel = defineCommand<DeleteLabelInput>({
  name: 'deleteLabel',
  locate: (tx, { labelId }) => atLabel(tx, labelId),
  allows: editors,
  async decide(tx, { labelId }, { access }) {
    const boardId = openBoardId(access);
    const { name, color } = await readLabel(tx, boardId, labelId);
    const worn = await tx.cardLabel.findMany({ where: { labelId }, select: { cardId: true } });
    const event = accept(planLabelDelete({ id: labelId }));
    return {
      result: { label: { id: labelId } },
      ...changeBoard(boardId, event),
      events: [onBoard(boardId, event, { name, color, cardIds: worn.map(({ cardId }) => cardId) })],
    };
  },
});
