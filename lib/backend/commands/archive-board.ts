import { planBoardArchive } from '@/lib/domain/board/plan-board-change';
import type { Id } from '@/lib/protocol/primitives';
import { boardManagers, mustBeOpenWorkspace } from './allow';
import { applied, changeBoard } from './changes';
import { readBoard } from './facts/board-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';

export interface ArchiveBoardInput {
  readonly boardId: Id;
}

/** A board closes: it is read, not changed, until it is restored. */
export const archiveBoard = defineCommand<ArchiveBoardInput>({
  name: 'archiveBoard',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: boardManagers,
  async decide(tx, { boardId }, { access, now }) {
    mustBeOpenWorkspace(access);
    const board = await readBoard(tx, boardId);
    const event = accept(planBoardArchive(board, now.toISOString()));
    return { result: { board: applied(board, event?.data) }, ...changeBoard(boardId, event, board) };
  },
});
