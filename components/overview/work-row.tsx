import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { AppLink } from '@/components/ui/app-link';
import { BoardMark } from '@/components/ui/board-mark';
import type { WorkCard } from '@/lib/protocol/overview';
import { DueBadge } from './due-badge';

type WorkRowProps = {
  card: WorkCard;
  /** Before it: the way to tick it. */
  leading?: ReactNode;
  /** Instead of when it is due. */
  trailing?: ReactNode;
};

/** A card out of one of many boards: what, where, when. It leads there. */
export function WorkRow({ card, leading, trailing }: WorkRowProps) {
  const { id, title, workspaceId, board, listTitle, dueAt, dueDone } = card;
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2 transition-colors first:rounded-t-xl last:rounded-b-xl fine:hover:bg-hover">
      {leading}
      <div className="min-w-0 grow">
        <AppLink
          dir="auto"
          href={routes.card(workspaceId, board.id, id)}
          className={clsx(
            'block break-words rounded-sm text-base after:absolute after:inset-0',
            dueDone && 'text-ink-3 line-through',
          )}
        >
          {title}
        </AppLink>
        <p className="mt-0.5 flex min-w-0 items-center gap-1.5 text-xs text-ink-3">
          <BoardMark color={board.color} className="size-3" />
          <span className="truncate">
            <bdi>{board.title}</bdi> · <bdi>{listTitle}</bdi>
          </span>
        </p>
      </div>
      {trailing ?? (dueAt === null ? null : <DueBadge dueAt={dueAt} isDone={dueDone} />)}
    </li>
  );
}
