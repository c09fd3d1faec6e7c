import { planItemDelete } from '@/lib/domain/card/plan-item-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readItem } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atItem } from './locate';

export interface DeleteItemInput {
  readonly itemId: Id;
}

/** An item leaves its checklist; it is kept for undo. */
export const deleteItem = defineCommand<DeleteItemInput>({
  name: 'deleteItem',
  locate: (tx, { itemId }) => atItem(tx, itemId),
  allows: editors,
  async decide(tx, { itemId }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklistId, item } = await readItem(tx, itemId);
    const change = accept(planItemDelete({ cardId: tile.id, checklistId, counts: tile }, item));
    return { result: { item: { id: itemId } }, ...changeCard(boardId, tile, change, { ...item }) };
  },
});
