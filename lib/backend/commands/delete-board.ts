import { readShownMembers } from '@/lib/backend/queries/read/shown-members';
import { planBoardDelete } from '@/lib/domain/board/plan-board-change';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { managersOrGone, mustBeOpenWorkspace } from './allow';
import { changeBoard } from './changes';
import { readBoard } from './facts/board-facts';
import { readBoardsGoing } from './facts/boards-going';
import { defineCommand } from './kernel/command';
import { onBoard, onWorkspace } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atBoardInWorkspace } from './locate';

export interface DeleteBoardInput {
  readonly boardId: Id;
}

/** A board goes for good, with all that is on it; everybody who has it or one of its cards open loses the stream. */
export const deleteBoard = defineCommand<DeleteBoardInput>({
  name: 'deleteBoard',
  locate: (tx, { boardId }) => atBoardInWorkspace(tx, boardId),
  allows: managersOrGone,
  async decide(tx, { boardId }, { access }) {
    const board = await readBoard(tx, boardId);
    mustBeOpenWorkspace(access);
    const event = accept(planBoardDelete(board));
    const [going] = await readBoardsGoing(tx, { boardId });
    const readers = await readShownMembers(tx, boardId);
    const unlisted =
      board.visibility === 'private'
        ? []
        : [onWorkspace(board.workspaceId, { name: 'board.removed', data: { boardId } })];
    return {
      result: { board: { id: boardId } },
      ...changeBoard(boardId, event),
      events: [...unlisted, onBoard(boardId, event, { people: going?.people ?? [] })],
      marks: readers.map(({ userId }) => ({ subject: `user:${userId}@${boardId}` as const, ttlMs: GRANT_LIFETIME_MS })),
    };
  },
});
