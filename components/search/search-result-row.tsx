import { commentAnchor } from '@/components/card/comment-anchor';
import { routes } from '@/components/routes';
import { search as words } from '@/components/strings/search';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { BoardMark } from '@/components/ui/board-mark';
import type { Id } from '@/lib/protocol/primitives';
import type { SearchResult } from '@/lib/protocol/search';
import { Hits } from './hits';

/** One card that was found: what it is, where it is, and where the words stand. It leads there. */
export function SearchResultRow({ workspaceId, result }: { workspaceId: Id; result: SearchResult }) {
  const { cardId, number, board, listTitle, title, place, excerpt, commentId, isArchived } = result;
  const anchor = commentId === null ? '' : `#${commentAnchor(commentId)}`;
  return (
    <li className="relative px-4 py-3 transition-colors first:rounded-t-xl last:rounded-b-xl fine:hover:bg-hover">
      <p className="flex items-baseline gap-2">
        <AppLink
          href={`${routes.card(workspaceId, board.id, cardId)}${anchor}`}
          className="min-w-0 rounded-sm font-medium text-base after:absolute after:inset-0"
        >
          <Hits parts={title} />
        </AppLink>
        {isArchived ? <Badge>{words.archived}</Badge> : null}
      </p>
      {place === 'title' ? null : (
        <p className="mt-0.5 text-sm text-ink-2">
          <span className="text-ink-3">{words.places[place]}: </span>
          <Hits parts={excerpt} />
        </p>
      )}
      <p className="mt-1 flex min-w-0 items-center gap-1.5 text-xs text-ink-3">
        <BoardMark color={board.color} />
        <span className="truncate">
          <bdi>{board.title}</bdi> · <bdi>{listTitle}</bdi> · #{number}
        </span>
      </p>
    </li>
  );
}
