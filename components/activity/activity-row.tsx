import { Activity } from 'lucide-react';
import { activity as words } from '@/components/strings/activity';
import { Avatar } from '@/components/ui/avatar';
import { TimeAgo } from '@/components/ui/time-ago';
import type { ActivityEntry } from '@/lib/protocol/activity';
import { ActivitySentence } from './activity-sentence';

type ActivityRowProps = {
  entry: ActivityEntry;
  cardId?: string | undefined;
  cardHref?: ((entry: ActivityEntry, cardId: string) => string) | undefined;
  /** Whether the board is named: it is one of several. */
  showBoard?: boolean | undefined;
};

/** Who, what, when. */
export function ActivityRow({ entry, cardId, cardHref, showBoard }: ActivityRowProps) {
  const { actor, board, told, at } = entry;
  return (
    <li className="flex gap-3 py-2">
      {actor ? (
        <Avatar person={actor} decorative className="mt-px" />
      ) : (
        <span className="grid size-6 shrink-0 place-items-center rounded-full bg-hover text-ink-3">
          <Activity aria-hidden="true" className="size-3.5" />
        </span>
      )}
      <div className="min-w-0 grow">
        <p className="text-base">
          <bdi className="font-medium">{actor?.name ?? words.somebody}</bdi>{' '}
          <ActivitySentence told={told} cardId={cardId} cardHref={cardHref && ((id) => cardHref(entry, id))} />
        </p>
        <p className="mt-0.5 text-xs text-ink-3">
          <TimeAgo at={at} />
          {showBoard && board ? (
            <>
              {' '}
              {words.on} <bdi>{board.title}</bdi>
            </>
          ) : null}
        </p>
      </div>
    </li>
  );
}
