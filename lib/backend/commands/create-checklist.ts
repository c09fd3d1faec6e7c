import type * as z from 'zod/mini';
import { planChecklistCreate } from '@/lib/domain/card/plan-checklist-change';
import type { createChecklistCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeCard } from './changes';
import { mustBeFree } from './facts/free-id';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atCard } from './locate';

export type CreateChecklistInput = z.infer<typeof createChecklistCommandSchema> & {
  readonly cardId: Id;
  readonly id: Id;
};

/** A card gets a checklist, still empty. */
export const createChecklist = defineCommand<CreateChecklistInput>({
  name: 'createChecklist',
  locate: (tx, { cardId }) => atCard(tx, cardId),
  allows: editors,
  async decide(tx, { cardId, id, title, ...placement }, { access }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Checklist', id);
    const neighbourhood = await readNeighbourhood(tx, 'Checklist', cardId, placement);
    const checklistCount = await tx.checklist.count({ where: { cardId } });
    const change = accept(planChecklistCreate({ cardId, id, title, neighbourhood, checklistCount }));
    const checklist = { id, title, position: change.card.data.position, items: [] };
    return { status: 201, result: { checklist }, ...changeCard(boardId, { id: cardId }, change) };
  },
});
