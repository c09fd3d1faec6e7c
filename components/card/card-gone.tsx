'use client';

import { useBoardContext } from '@/components/board/board-context';
import { routes } from '@/components/routes';
import { card as words } from '@/components/strings/card';
import { operations } from '@/components/strings/operations';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { useBoardTitle } from '@/lib/browser/hooks/use-streams';
import { toShortId } from '@/lib/domain/short-id';
import type { Id } from '@/lib/protocol/primitives';

/** A card that is not on this board: where it went, for those who may see it there; to all others it has gone. */
export function CardGone({ cardId, nowOn }: { cardId: Id; nowOn: Id | undefined }) {
  const { workspaceId, boardId } = useBoardContext();
  const title = useBoardTitle(workspaceId, nowOn ?? '');
  if (nowOn === undefined || nowOn === boardId)
    return <EmptyState title={words.notFound}>{words.notFoundDetail}</EmptyState>;
  return (
    <EmptyState
      title={operations.transfer.goneTo(title)}
      actions={
        <ButtonLink href={routes.shortCard(toShortId(cardId))} prefetch={false}>
          {operations.transfer.openThere}
        </ButtonLink>
      }
    >
      {operations.transfer.goneDetail}
    </EmptyState>
  );
}
