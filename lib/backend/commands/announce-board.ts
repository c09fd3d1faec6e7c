import type { Board, Counts } from '@/lib/protocol/things';
import { onWorkspace, type PlannedEvent } from './kernel/planned-event';

const NO_CARDS: Counts = { open: 0, done: 0, overdue: 0 };

/** What a workspace hears of a board that is new in it: nothing when the board is private. */
export function announceBoard(board: Board, counts: Counts = NO_CARDS): PlannedEvent[] {
  if (board.visibility === 'private') return [];
  const { id: boardId, title, color, archivedAt, createdAt } = board;
  const data = { boardId, title, color, archivedAt, createdAt, counts };
  return [onWorkspace(board.workspaceId, { name: 'board.created', data })];
}
