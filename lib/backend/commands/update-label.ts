import type * as z from 'zod/mini';
import { planLabelUpdate } from '@/lib/domain/board/plan-label-change';
import type { updateLabelCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readLabel } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atLabel } from './locate';

export type UpdateLabelInput = z.infer<typeof updateLabelCommandSchema> & { readonly labelId: Id };

/** A label gets another name or colour, on every card that wears it. */
export const updateLabel = defineCommand<UpdateLabelInput>({
  name: 'updateLabel',
  locate: (tx, { labelId }) => atLabel(tx, labelId),
  allows: editors,
  async decide(tx, { labelId, ...changes }, { access }) {
    const boardId = openBoardId(access);
    const label = await readLabel(tx, boardId, labelId);
    const event = accept(planLabelUpdate(label, changes));
    return { result: { label: applied(label, event?.data) }, ...changeBoard(boardId, event, label) };
  },
});
