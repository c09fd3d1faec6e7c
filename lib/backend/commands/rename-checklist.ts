import type * as z from 'zod/mini';
import { planChecklistRename } from '@/lib/domain/card/plan-checklist-change';
import { oldValues } from '@/lib/domain/old-values';
import type { updateChecklistCommandSchema } from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeCard } from './changes';
import { readChecklist } from './facts/body-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atChecklist } from './locate';

export type RenameChecklistInput = z.infer<typeof updateChecklistCommandSchema> & { readonly checklistId: Id };

/** A checklist gets another title. */
export const renameChecklist = defineCommand<RenameChecklistInput>({
  name: 'renameChecklist',
  locate: (tx, { checklistId }) => atChecklist(tx, checklistId),
  allows: editors,
  async decide(tx, { checklistId, title }, { access }) {
    const boardId = openBoardId(access);
    const { tile, checklist } = await readChecklist(tx, checklistId);
    const change = accept(planChecklistRename(tile.id, checklist, title));
    const inverse = oldValues(checklist, change.card?.data ?? {});
    return {
      result: { checklist: applied(checklist, change.card?.data) },
      ...changeCard(boardId, tile, change, inverse),
    };
  },
});
