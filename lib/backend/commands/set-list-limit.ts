import type * as z from 'zod/mini';
import { planListUpdate } from '@/lib/domain/board/plan-list-change';
import type { setListLimitCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export type SetListLimitInput = z.infer<typeof setListLimitCommandSchema> & { readonly listId: Id };

/** A list gets a limit, another one, or none: it warns and blocks nothing. */
export const setListLimit = defineCommand<SetListLimitInput>({
  name: 'setListLimit',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId, wipLimit }, { access }) {
    const boardId = openBoardId(access);
    const list = await readList(tx, listId);
    const event = accept(planListUpdate(list, { wipLimit }));
    return { result: { list: applied(list, event?.data) }, ...changeBoard(boardId, event, list) };
  },
});
