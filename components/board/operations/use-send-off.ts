import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import * as z from 'zod/mini';
import { routes } from '@/components/routes';
import { operations } from '@/components/strings/operations';
import { announce } from '@/components/ui/announcer';
import { toast } from '@/components/ui/toast';
import { findCard } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from '../board-context';

const words = operations.transfer;

/** Where cards go. */
interface Destination {
  readonly board: { readonly id: Id; readonly workspaceId: Id; readonly title: string };
  readonly listId: Id;
  readonly at: 'top' | 'bottom';
}

const replySchema = z.object({
  skipped: z.array(z.unknown()),
  lost: z.object({ labels: z.array(z.string()), people: z.number() }),
});

/** Sends cards to another board; when they are there, a word says so, what could not go along, and leads there. */
export function useSendOff(): (cardIds: readonly Id[], to: Destination) => void {
  const { commands, readBoard } = useBoardContext();
  const router = useRouter();
  return useCallback(
    (cardIds, { board, listId, at }) => {
      const here = readBoard();
      const [first] = cardIds;
      const title = cardIds.length === 1 && first ? here && findCard(here, first)?.title : undefined;
      const what = title ?? words.cards(cardIds.length);
      const receipt = commands.transferCards(cardIds, { toBoardId: board.id, listId, at });
      announce(words.moved(what, board.title));
      const path =
        cardIds.length === 1 && first
          ? routes.card(board.workspaceId, board.id, first)
          : routes.board(board.workspaceId, board.id);
      receipt.then(
        (result) => {
          const reply = replySchema.safeParse(result).data;
          toast.success(words.moved(what, board.title), {
            description: reply && words.lost(reply.lost.labels, reply.lost.people, reply.skipped.length),
            action: { label: words.open, onClick: () => router.push(path) },
          });
        },
        // The notice of refused changes says why, and the cards stand here again.
        () => undefined,
      );
    },
    [commands, readBoard, router],
  );
}
