import { planListArchive } from '@/lib/domain/board/plan-list-change';
import type { Id } from '@/lib/protocol/primitives';
import { editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readList } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atList } from './locate';

export interface ArchiveListInput {
  readonly listId: Id;
}

/** A list leaves the board's view with its cards. */
export const archiveList = defineCommand<ArchiveListInput>({
  name: 'archiveList',
  locate: (tx, { listId }) => atList(tx, listId),
  allows: editors,
  async decide(tx, { listId }, { access, now }) {
    const boardId = openBoardId(access);
    const list = await readList(tx, listId);
    const event = accept(planListArchive(list, now.toISOString()));
    return { result: { list: applied(list, event?.data) }, ...changeBoard(boardId, event, list) };
  },
});
