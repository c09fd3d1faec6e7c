import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { routes } from '@/components/routes';
import { operations } from '@/components/strings/operations';
import { announce } from '@/components/ui/announcer';
import { findCard } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from '../board-context';
import { focusCard } from '../focus-card';

const words = operations.card;

/** Copies a card. On the board the focus goes to the copy; from an open card the copy opens when it is there. */
export function useCopyCard(): (cardId: Id, from: 'board' | 'openCard') => void {
  const { workspaceId, boardId, commands, readBoard } = useBoardContext();
  const router = useRouter();
  return useCallback(
    (cardId, from) => {
      const board = readBoard();
      const title = (board && findCard(board, cardId)?.title) ?? '';
      const receipt = commands.copyCard(cardId);
      const { id } = receipt;
      announce(words.copied(title));
      // The tile stands once it is drawn.
      if (from === 'board') requestAnimationFrame(() => focusCard(id));
      else {
        receipt.then(
          () => router.push(routes.card(workspaceId, boardId, id), { scroll: false }),
          // The notice of refused changes says why.
          () => undefined,
        );
      }
    },
    [workspaceId, boardId, commands, readBoard, router],
  );
}
