import { planBoardRestore } from '@/lib/domain/board/plan-board-change';
import type { Id } from '@/lib/protocol/primitives';
import { boardManagers, mustBeOpenWorkspace } from './allow';
import { applied, changeBoard } from './changes';
import { readBoard } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';

export interface RestoreBoardInput {
  readonly boardId: Id;
}

/** A board opens again. */
export const restoreBoard = defineCommand<RestoreBoardInput>({
  name: 'restoreBoard',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: boardManagers,
  async decide(tx, { boardId }, { access }) {
    mustBeOpenWorkspace(access);
    const board = await readBoard(tx, boardId);
    const event = accept(planBoardRestore(board));
    return { result: { board: applied(board, event?.data) }, ...changeBoard(boardId, event, board) };
  },
});
