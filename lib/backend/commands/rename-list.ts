import type * as z from 'zod/mini';
import { planListUpdate } from '@/lib/domain/board/plan-list-change';
import type { updateListCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export type RenameListInput = z.infer<typeof updateListCommandSchema> & { readonly listId: Id };

/** A list gets another title. */
export const renameList = defineCommand<RenameListInput>({
  name: 'renameList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId, title }, { access }) {
    const boardId = openBoardId(access);
    const list = await readList(tx, listId);
    const event = accept(planListUpdate(list, { title }));
    return { result: { list: applied(list, event?.data) }, ...changeBoard(boardId, event, list) };
  },
});
