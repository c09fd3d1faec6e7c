'use client';

import type { Id } from '@/lib/protocol/primitives';
import { BoardEase } from './ease/board-ease';
import { CardOperations } from './operations/card-operations';
import { RejectionToasts } from './rejection-toasts';
import { UndoOffers } from './undo/undo-offers';

/** What stands by a board and draws nothing of it: toasts, keys, and commands by name. It comes after the board. */
export function BoardOffers({ boardId }: { boardId: Id }) {
  return (
    <>
      <RejectionToasts boardId={boardId} />
      <UndoOffers />
      <CardOperations />
      <BoardEase />
    </>
  );
}
