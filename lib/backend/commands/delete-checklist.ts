import { planChecklistDelete } from '@/lib/domain/card/plan-checklist-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readChecklist } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atChecklist } from './locate';

export interface DeleteChecklistInput {
  readonly checklistId: Id;
}

/** A checklist leaves its card with its items; they are kept for undo. */
export const deleteChecklist = defineCommand<DeleteChecklistInput>({
  name: 'deleteChecklist',
  locate: (tx, { checklistId }) => atChecklist(tx, checklistId),
  allows: editors,
  async decide(tx, { checklistId }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklist } = await readChecklist(tx, checklistId);
    const itemsLeft = {
      checklistDone: tile.checklistDone - checklist.items.filter(({ done }) => done).length,
      checklistTotal: tile.checklistTotal - checklist.items.length,
    };
    const change = accept(planChecklistDelete(tile.id, checklistId, tile, itemsLeft));
    return { result: { checklist: { id: checklistId } }, ...changeCard(boardId, tile, change, { ...checklist }) };
  },
});
