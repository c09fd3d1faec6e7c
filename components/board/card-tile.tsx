'use client';

import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { memo, useRef } from 'react';
import { routes } from '@/components/routes';
import { board as words } from '@/components/strings/board';
import { listed } from '@/components/strings/common';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { LabelChip } from '@/components/ui/label-chip';
import { useCardChanger, useCardPending } from '@/lib/browser/hooks/use-changes';
import { useCardViewers } from '@/lib/browser/hooks/use-presence';
import type { Label, Member, CardTile as Tile } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';
import { useCardDrag } from './drag/use-card-drag';
import { useGlide } from './glide';
import { TileCover } from './look/tile-cover';
import { PickedMark } from './selection/picked-mark';
import { useTileState } from './selection/use-tile-state';
import { hasFacts, TileFacts } from './tile-facts';

type CardTileProps = {
  card: Tile;
  labels: Readonly<Record<string, Label>>;
  members: Readonly<Record<string, Member>>;
  /** First of its column: the one that Tab reaches; arrows walk on from there. */
  isEntry: boolean;
};

/** A card as its board shows it: a link to the whole card, a thing to drag, and a target for single keys. */
export const CardTile = memo(function CardTile({ card, labels, members, isEntry }: CardTileProps) {
  const { workspaceId, boardId, canEdit } = useBoardContext();
  const ref = useRef<HTMLAnchorElement>(null);
  const pending = useCardPending(card.id);
  const drag = useCardDrag(ref, { boardId, cardId: card.id, listId: card.listId }, canEdit);
  const picked = useTileState(card.id);
  // The tile wears the colour of who changed it a moment ago.
  const changedBy = members[useCardChanger(boardId, card.id) ?? ''];
  const viewers = useCardViewers(boardId, card.id).flatMap((id) => members[id] ?? []);
  useGlide(ref, card.id, changedBy !== undefined);
  const shownLabels = card.labelIds.flatMap((id) => labels[id] ?? []);
  const assignees = card.assigneeIds.flatMap((id) => members[id] ?? []);
  return (
    <div className="relative py-1">
      {drag.gap ? (
        <span
          aria-hidden="true"
          className={clsx(
            'absolute inset-x-0 z-10 h-0.5 rounded-full bg-accent',
            drag.gap === 'top' ? '-top-px' : '-bottom-px',
          )}
        />
      ) : null}
      {changedBy ? (
        <span
          aria-hidden="true"
          data-color={changedBy.color}
          className="absolute top-0 right-2 z-10 max-w-40 truncate rounded-full bg-tint px-2 text-2xs font-medium text-on-tint print:hidden"
        >
          {changedBy.name}
        </span>
      ) : null}
      <AppLink
        ref={ref}
        href={routes.card(workspaceId, boardId, card.id)}
        prefetch={false}
        scroll={false}
        draggable={canEdit}
        tabIndex={isEntry ? 0 : -1}
        data-card-id={card.id}
        data-list-id={card.listId}
        data-color={changedBy?.color}
        title={changedBy ? words.changedBy(changedBy.name) : undefined}
        className={clsx(
          'block touch-manipulation select-none rounded-lg p-3 text-ink shadow-card transition-[box-shadow,opacity]',
          'fine:hover:shadow-raised focus-visible:outline-2 focus-visible:outline-focus',
          (drag.isDragged || picked === 'carried') && 'opacity-40',
          picked === 'rest' ? 'bg-surface' : 'bg-accent-soft ring-2 ring-accent',
          picked === 'rest' && changedBy && 'ring-2 ring-tint print:ring-0',
        )}
      >
        {card.cover ? <TileCover cover={card.cover} /> : null}
        {shownLabels.length > 0 ? (
          <span className="mb-2 flex flex-wrap gap-1">
            {shownLabels.map((label) => (
              <LabelChip key={label.id} name={label.name} color={label.color} />
            ))}
          </span>
        ) : null}
        <span className="flex items-start gap-2">
          <span dir="auto" className="min-w-0 grow text-base break-words">
            {card.title}
          </span>
          {picked !== 'rest' ? <PickedMark /> : null}
          <PendingMark state={pending} />
          <span className="mt-1 shrink-0 text-2xs text-ink-3 tabular-nums">#{card.number}</span>
        </span>
        {hasFacts(card) || assignees.length > 0 || card.assigneeNames.length > 0 || viewers.length > 0 ? (
          <span className="mt-2 flex items-end justify-between gap-2">
            <TileFacts card={card} />
            <span className="ml-auto flex items-center gap-1.5">
              {viewers.length > 0 ? <Viewers people={viewers} /> : null}
              {assignees.length > 0 ? (
                <AvatarStack people={assignees} max={3} size="xs" label={words.card.assignees} />
              ) : null}
              {assignees.length === 0 && card.assigneeNames.length > 0 ? (
                <span className="max-w-28 truncate text-xs text-ink-3">{card.assigneeNames.join(', ')}</span>
              ) : null}
            </span>
          </span>
        ) : null}
      </AppLink>
    </div>
  );
});

function PendingMark({ state }: { state: 'saved' | 'pending' | 'rejected' }) {
  if (state === 'saved') return null;
  if (state === 'rejected') {
    return (
      <span title={words.card.rejected} className="mt-0.5 text-danger-ink">
        <CircleAlert aria-hidden="true" className="size-4" />
        <span className="sr-only">{words.card.rejected}</span>
      </span>
    );
  }
  return (
    <span title={words.card.pending} className="mt-1.5 size-2 shrink-0 animate-pulse rounded-full bg-ink-3">
      <span className="sr-only">{words.card.pending}</span>
    </span>
  );
}

function Viewers({ people }: { people: readonly Member[] }) {
  const spoken = words.card.viewing(listed(people.map((person) => person.name)));
  return (
    <span title={spoken} className="flex -space-x-1 print:hidden">
      <span className="sr-only">{spoken}</span>
      {people.slice(0, 3).map((person) => (
        <span
          key={person.userId}
          data-color={person.color}
          aria-hidden="true"
          className="rounded-full ring-2 ring-tint ring-offset-1 ring-offset-surface"
        >
          <Avatar person={person} size="xs" decorative />
        </span>
      ))}
    </span>
  );
}
