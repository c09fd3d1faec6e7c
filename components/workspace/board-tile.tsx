'use client';

import { Lock, Star } from 'lucide-react';
import { routes } from '@/components/routes';
import type { SidebarBoard } from '@/components/shell/sidebar-boards';
import { sharing } from '@/components/strings/sharing';
import { workspace } from '@/components/strings/workspace';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { BoardMark } from '@/components/ui/board-mark';
import { IconButton } from '@/components/ui/icon-button';
import type { Counts } from '@/lib/protocol/things';

const words = workspace.home;

/** A board as the workspace's home draws it. A private board's counts are told to nobody. */
export type HomeBoard = SidebarBoard & {
  /** Of a workspace to which the person does not belong. */
  isGuest?: boolean;
  counts: Counts | undefined;
};

type BoardTileProps = { board: HomeBoard; onStar: (starred: boolean) => void };

/** One board: what it is called, how it stands, whether it is starred. The whole tile is the link. */
export function BoardTile({ board, onStar }: BoardTileProps) {
  return (
    <li className="group relative flex min-h-32 flex-col rounded-xl bg-surface p-4 shadow-card transition-shadow has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:outline-offset-2 fine:hover:shadow-raised">
      <div className="flex items-start gap-2.5">
        <BoardMark color={board.color} className="mt-0.5 size-5" />
        <h3 className="min-w-0 grow text-md font-semibold">
          <AppLink
            href={routes.board(board.workspaceId, board.id)}
            className="line-clamp-2 break-words pr-7 outline-none after:absolute after:inset-0 after:rounded-xl"
          >
            {board.title}
          </AppLink>
        </h3>
      </div>
      <IconButton
        label={board.starred ? words.unstar(board.title) : words.star(board.title)}
        aria-pressed={board.starred}
        size="sm"
        className={
          board.starred
            ? 'absolute! top-3 right-3 coarse:top-1 coarse:right-1'
            : 'absolute! top-3 right-3 transition-opacity focus-visible:opacity-100 group-hover:opacity-100 coarse:top-1 coarse:right-1 fine:opacity-0'
        }
        onClick={() => onStar(!board.starred)}
      >
        <Star aria-hidden="true" className={board.starred ? 'fill-current text-accent-ink' : ''} />
      </IconButton>
      <div className="mt-auto pt-3">
        {board.counts ? <BoardCounts counts={board.counts} /> : null}
        {board.isGuest ? <span className="text-sm text-ink-3">{sharing.guest}</span> : null}
        {board.isPrivate ? (
          <span className="flex items-center gap-1.5 text-sm text-ink-3">
            <Lock aria-hidden="true" className="size-3.5" />
            {words.private}
          </span>
        ) : null}
      </div>
    </li>
  );
}

function BoardCounts({ counts }: { counts: Counts }) {
  const total = counts.open + counts.done;
  if (total === 0) return <p className="text-sm text-ink-3">{words.noCards}</p>;
  return (
    <>
      <div className="flex h-5 items-center gap-3 text-sm text-ink-3 tabular-nums">
        <span>{words.open(counts.open)}</span>
        <span>{words.done(counts.done)}</span>
        {counts.overdue > 0 ? (
          <Badge tone="danger" className="ml-auto">
            {words.overdue(counts.overdue)}
          </Badge>
        ) : null}
      </div>
      <div aria-hidden="true" className="mt-2 h-1 overflow-hidden rounded-full bg-pressed">
        <div className="h-full rounded-full bg-ok-ink" style={{ width: `${(counts.done / total) * 100}%` }} />
      </div>
    </>
  );
}
