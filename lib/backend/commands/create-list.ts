import type * as z from 'zod/mini';
import { planListCreate } from '@/lib/domain/board/plan-list-create';
import type { createListCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { changeBoard } from './changes';
import { mustBeFree } from './facts/free-id';
import { readNeighbourhood } from './facts/neighbourhood';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';

export type CreateListInput = z.infer<typeof createListCommandSchema> & { readonly boardId: Id; readonly id: Id };

export const createList = defineCommand<CreateListInput>({
  name: 'createList',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: editors,
  async decide(tx, { id, title, ...placement }, { access }) {
    const boardId = openBoardId(access);
    await mustBeFree(tx, 'List', id);
    const neighbourhood = await readNeighbourhood(tx, 'List', boardId, placement);
    const listCount = await tx.list.count({ where: { boardId } });
    const event = accept(planListCreate({ id, title, neighbourhood, listCount }));
    const { listId: _id, ...fields } = event.data;
    return { status: 201, result: { list: { id, ...fields } }, ...changeBoard(boardId, event) };
  },
});
