import { planListRestore } from '@/lib/domain/board/plan-list-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export interface RestoreListInput {
  readonly listId: Id;
}

/** A list comes back to its place with its cards. */
export const restoreList = defineCommand<RestoreListInput>({
  name: 'restoreList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId }, { access }) {
    const boardId = openBoardId(access);
    const list = await readList(tx, listId);
    const event = accept(planListRestore(list));
    return { result: { list: applied(list, event?.data) }, ...changeBoard(boardId, event, list) };
  },
});
