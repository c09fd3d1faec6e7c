import type * as z from 'zod/mini';
import { planBoardUpdate } from '@/lib/domain/board/plan-board-change';
import type { updateBoardCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { boardManagers, editors, openBoardId } from './allow';
import { applied, changeBoard } from './changes';
import { readBoard } from './facts/board-facts';
import { planVisibility } from './facts/visibility-change';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atBoard, atBoardInWorkspace } from './locate';

export type UpdateBoardInput = z.infer<typeof updateBoardCommandSchema> & {
  readonly boardId: Id;
  /** From `If-Match`; null when the client did not ask. */
  readonly expectedVersion: number | null;
};

/** Title, description, colour; who may see a board is decided by those who manage it. */
export const updateBoard = defineCommand<UpdateBoardInput>({
  name: 'updateBoard',
  // Who sees a board depends on the workspace's members, so they must stand still meanwhile.
  locate: (tx, { boardId, visibility }) => (visibility ? atBoardInWorkspace(tx, boardId) : atBoard(boardId)),
  allows: (access, { visibility }) => (visibility === undefined ? editors(access) : boardManagers(access)),
  async decide(tx, { boardId, expectedVersion, ...changes }, { access, caller }) {
    openBoardId(access);
    const board = await readBoard(tx, boardId);
    const visibility = await planVisibility(tx, board, changes.visibility, caller.userId);
    const membersAfter = visibility?.membersAfter ?? null;
    const event = accept(planBoardUpdate({ board, changes, expectedVersion, membersAfter }));
    const isWhole = event?.name !== 'board.updated' || event.data.members !== undefined;
    const before = { ...board, ...(visibility && { members: visibility.membersBefore }) };
    const change = changeBoard(boardId, event, before);
    return {
      result: { board: applied(board, event?.data) },
      events: change.events,
      async write(tx) {
        await visibility?.write(tx);
        await change.write(tx);
      },
      marks: visibility?.marks(isWhole) ?? [],
    };
  },
});
