import type * as z from 'zod/mini';
import { planLabelCreate } from '@/lib/domain/board/plan-label-change';
import type { createLabelCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeBoard } from './changes';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';

export type CreateLabelInput = z.infer<typeof createLabelCommandSchema> & { readonly boardId: Id; readonly id: Id };

/** A board gets a label. */
export const createLabel = defineCommand<CreateLabelInput>({
  name: 'createLabel',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: editors,
  async decide(tx, { id, name, color }, { access }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'Label', id);
    const label = { id, name, color };
    const event = accept(planLabelCreate(label, await tx.label.count({ where: { boardId } })));
    return { status: 201, result: { label }, ...changeBoard(boardId, event) };
  },
});
