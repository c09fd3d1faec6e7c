import { planChecklistMove } from '@/lib/domain/card/plan-checklist-change';
import { oldValues } from '@/lib/domain/old-values';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { readChecklist } from './facts/body-facts';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atChecklist } from './locate';

export type MoveChecklistInput = Placement & { readonly checklistId: Id };

/** A checklist goes to a place among those of its card. */
export const moveChecklist = defineCommand<MoveChecklistInput>({
  name: 'moveChecklist',
  locate: (tx, { checklistId }) => atChecklist(tx, checklistId),
  allows: editors,
  async decide(tx, { checklistId, ...placement }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklist } = await readChecklist(tx, checklistId);
    const neighbourhood = await readNeighbourhood(tx, 'Checklist', tile.id, placement, checklistId);
    const change = accept(planChecklistMove(tile.id, checklistId, neighbourhood));
    const inverse = oldValues(checklist, change.card?.data ?? {});
    return {
      result: { checklist: applied(checklist, change.card?.data) },
      ...changeCard(boardId, tile, change, inverse),
    };
  },
});
