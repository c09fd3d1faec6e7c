'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { focusCard } from '@/components/board/focus-card';
import { TransferProvider } from '@/components/board/operations/transfer-cards';
import { routes } from '@/components/routes';
import { card as words } from '@/components/strings/card';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { usePresence } from '@/lib/browser/hooks/use-presence';
import { useCard, useCardTile } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { CardBody } from './card-body';
import { CardGone } from './card-gone';
import { CardHead } from './card-head';
import { CardSide } from './card-side';
import { FileDrop } from './file-drop';

/** An open card over its board, with an address of its own; closing or going back leads to the board. */
export function CardDialog({ cardId }: { cardId: Id }) {
  const { workspaceId, boardId, canEdit } = useBoardContext();
  const router = useRouter();
  const tile = useCardTile(boardId, cardId);
  const body = useCard(cardId);
  const { setPresence } = usePresence(streamName('board', boardId));

  useEffect(() => {
    setPresence({ cardId });
    return () => setPresence({});
  }, [cardId, setPresence]);

  function close() {
    router.push(routes.board(workspaceId, boardId), { scroll: false });
    requestAnimationFrame(() => focusCard(cardId));
  }

  const isGone = body.status === 'notFound' || body.status === 'forbidden' || (body.status === 'ready' && !tile);
  return (
    <Dialog
      size="lg"
      open
      title={tile?.title ?? (isGone ? words.notFound : words.loading)}
      titleHidden
      onOpenChange={(open) => !open && close()}
    >
      {isGone ? <CardGone cardId={cardId} nowOn={body.data?.card.boardId} /> : null}
      {body.status === 'error' ? <EmptyState title={words.notFound}>{body.problem?.detail}</EmptyState> : null}
      {tile && !isGone ? (
        <TransferProvider>
          <FileDrop cardId={cardId} canWrite={canEdit && tile.archivedAt === null}>
            <div className="grid gap-x-8 gap-y-6 md:grid-cols-[minmax(0,1fr)_13rem]">
              <div className="min-w-0 space-y-6">
                <CardHead tile={tile} />
                {body.status === 'ready' ? <CardBody tile={tile} state={body.data} /> : <BodyLoading />}
              </div>
              <CardSide tile={tile} onGone={close} />
            </div>
          </FileDrop>
        </TransferProvider>
      ) : null}
    </Dialog>
  );
}

function BodyLoading() {
  return (
    <div role="status" aria-label={words.loading} className="space-y-3">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-12 w-full" />
    </div>
  );
}
