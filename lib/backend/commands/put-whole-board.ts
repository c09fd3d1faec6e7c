import type { WholeBoard } from '@/lib/domain/import/import-plan';
import type { Id } from '@/lib/protocol/primitives';
import type { Board, Counts } from '@/lib/protocol/things';
import { announceBoard } from './announce-board';
import type { Decision } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { writeWholeBoard } from './rows/write-whole-board';

/** Thousands of cards take their time; the streams are locked meanwhile. */
export const WHOLE_BOARD_TRANSACTION_MS = 60_000;

/** The first event of the board's stream. */
const FIRST_SEQ = 1;

/** As the workspace will be told when it is counted. */
function countsOf({ board, cards }: WholeBoard): Counts {
  const open = cards.filter(({ dueDone }) => !dueDone);
  const overdue = open.filter(({ dueAt }) => dueAt !== null && dueAt < board.createdAt);
  return { open: open.length, done: cards.length - open.length, overdue: overdue.length };
}

/** A new board that comes with its content: one event on its own stream, and its workspace lists it at once. */
export function putWholeBoard(whole: WholeBoard, workspaceId: Id, ownerId: Id): Decision {
  const { lastCardNumber: _last, ...fields } = whole.board;
  const board: Board = { ...fields, workspaceId, version: 1 };
  return {
    status: 201,
    result: { board },
    events: [
      ...announceBoard(board, countsOf(whole)),
      onBoard(board.id, { name: 'board.imported', data: { boardId: board.id } }),
    ],
    write: (tx) => writeWholeBoard(tx, whole, { workspaceId, ownerId, seq: FIRST_SEQ }),
  };
}
