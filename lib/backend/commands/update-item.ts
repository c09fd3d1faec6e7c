import type * as z from 'zod/mini';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { planItemUpdate } from '@/lib/domain/card/plan-item-change';
import { oldValues } from '@/lib/domain/old-values';
import type { updateItemCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { readItem } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atItem } from './locate';

export type UpdateItemInput = z.infer<typeof updateItemCommandSchema> & { readonly itemId: Id };

/** An item gets another text, is ticked, is given to somebody of the board, or is due at another time. */
export const updateItem = defineCommand<UpdateItemInput>({
  name: 'updateItem',
  locate: (tx, { itemId }) => atItem(tx, itemId),
  allows: editors,
  async decide(tx, { itemId, ...changes }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklistId, item } = await readItem(tx, itemId);
    const assignee = changes.assigneeId ? await findShownMember(tx, boardId, changes.assigneeId) : null;
    const change = accept(planItemUpdate({ cardId: tile.id, checklistId, counts: tile }, item, changes, assignee));
    const inverse = oldValues(item, change.card?.data ?? {});
    return { result: { item: applied(item, change.card?.data) }, ...changeCard(boardId, tile, change, inverse) };
  },
});
