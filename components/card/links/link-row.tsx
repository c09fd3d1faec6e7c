'use client';

import { CircleCheck, EyeOff, SquareKanban, X } from 'lucide-react';
import { useBoardContext } from '@/components/board/board-context';
import { routes } from '@/components/routes';
import { cardLinks as words } from '@/components/strings/card-links';
import { AppLink } from '@/components/ui/app-link';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { LoadedResult } from '@/lib/browser/hooks/live-result';
import { useCardTile } from '@/lib/browser/hooks/use-streams';
import type { CardGlance, LinkedCard } from '@/lib/protocol/card-links';
import type { Id } from '@/lib/protocol/primitives';

type LinkRowProps = {
  cardId: Id;
  loaded: LoadedResult<readonly LinkedCard[]>;
  onRemove: (() => void) | undefined;
};

/** A linked card by its title, the way to it, and whether it is done. One of this board follows its tile, live. */
export function LinkRow({ cardId, loaded, onRemove }: LinkRowProps) {
  const { boardId } = useBoardContext();
  const tile = useCardTile(boardId, cardId);
  const answer = loaded.status === 'ready' ? loaded.data.find(({ id }) => id === cardId) : undefined;
  const here = tile && { ...tile, boardId, boardTitle: '', isDone: tile.dueDone };
  const card: CardGlance | null | undefined = here ?? answer?.card;
  return (
    <li className="flex min-h-8 items-center gap-2 rounded-md coarse:min-h-11">
      <div className="min-w-0 grow text-base">
        {card ? (
          <CardLine card={card} isHere={tile !== undefined} />
        ) : card === null ? (
          <span className="flex items-center gap-2 text-ink-3">
            <EyeOff aria-hidden="true" className="size-4 shrink-0" />
            {words.hidden}
          </span>
        ) : loaded.status === 'loading' || loaded.status === 'ready' ? (
          <Skeleton className="h-4 w-40" />
        ) : (
          <span className="text-ink-3">{words.unknown}</span>
        )}
      </div>
      {onRemove ? (
        <IconButton label={words.remove(card?.title ?? words.hidden)} size="sm" onClick={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  );
}

function CardLine({ card, isHere }: { card: CardGlance; isHere: boolean }) {
  const { workspaceId } = useBoardContext();
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2">
      {card.isDone ? <CircleCheck role="img" aria-label={words.done} className="size-4 shrink-0 text-ok-ink" /> : null}
      <AppLink
        href={routes.card(workspaceId, card.boardId, card.id)}
        dir="auto"
        className={`min-w-0 truncate rounded-sm fine:hover:underline ${card.isDone ? 'text-ink-3 line-through' : ''}`}
      >
        {card.title}
      </AppLink>
      <span className="text-xs text-ink-3 tabular-nums">
        {words.number(card.number)}
        {card.archivedAt ? ` · ${words.archived}` : null}
      </span>
      {isHere ? null : (
        <span className="inline-flex min-w-0 items-center gap-1 text-xs text-ink-3">
          <SquareKanban aria-hidden="true" className="size-3.5 shrink-0" />
          <span className="truncate">{card.boardTitle}</span>
        </span>
      )}
    </span>
  );
}
