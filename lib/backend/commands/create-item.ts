import type * as z from 'zod/mini';
import { planItemCreate } from '@/lib/domain/card/plan-item-change';
import type { createItemCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { readChecklist } from './facts/body-facts';
import { mustBeFree } from './facts/free-id';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atChecklist } from './locate';

export type CreateItemInput = z.infer<typeof createItemCommandSchema> & {
  readonly checklistId: Id;
  readonly id: Id;
};

/** A checklist gets an item, not done yet. */
export const createItem = defineCommand<CreateItemInput>({
  name: 'createItem',
  locate: (tx, { checklistId }) => atChecklist(tx, checklistId),
  allows: editors,
  async decide(tx, { checklistId, id, text, ...placement }, { access }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'ChecklistItem', id);
    const { tile } = await readChecklist(tx, checklistId);
    const neighbourhood = await readNeighbourhood(tx, 'ChecklistItem', checklistId, placement);
    const place = { cardId: tile.id, checklistId, counts: tile };
    const change = accept(planItemCreate(place, { id, text }, neighbourhood));
    const item = { id, text, done: false, position: change.card.data.position, assigneeId: null, dueAt: null };
    return { status: 201, result: { item }, ...changeCard(boardId, tile, change) };
  },
});
