import type { BoardState } from '../board/board-state';

/** What an undo is planned against. */
export interface UndoFacts {
  readonly state: BoardState;
  /** The card's description now; null where it is not known: a browser that has only the tile. */
  readonly description: string | null;
  readonly now: string;
}
