import { planItemMove } from '@/lib/domain/card/plan-item-change';
import { oldValues } from '@/lib/domain/old-values';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { readItem } from './facts/body-facts';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atItem } from './locate';

export type MoveItemInput = Placement & { readonly itemId: Id };

/** An item goes to a place in its checklist. */
export const moveItem = defineCommand<MoveItemInput>({
  name: 'moveItem',
  locate: (tx, { itemId }) => atItem(tx, itemId),
  allows: editors,
  async decide(tx, { itemId, ...placement }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklistId, item } = await readItem(tx, itemId);
    const neighbourhood = await readNeighbourhood(tx, 'ChecklistItem', checklistId, placement, itemId);
    const change = accept(planItemMove({ cardId: tile.id, checklistId, counts: tile }, itemId, neighbourhood));
    const inverse = oldValues(item, change.card?.data ?? {});
    return { result: { item: applied(item, change.card?.data) }, ...changeCard(boardId, tile, change, inverse) };
  },
});
