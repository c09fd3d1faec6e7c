'use client';

import { lazy, Suspense, useState } from 'react';
import { finding } from '@/components/strings/finding';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import type { ById } from '@/lib/domain/by-id';
import type { Id } from '@/lib/protocol/primitives';
import type { Comment } from '@/lib/protocol/things';
import { Comments } from './comments';

const BoardActivity = lazy(() =>
  import('@/components/activity/board-activity').then((module) => ({ default: module.BoardActivity })),
);

type CardTalkProps = {
  cardId: Id;
  comments: ById<Comment>;
  seen: Readonly<Record<Id, string>>;
  canWrite: boolean;
};

/** What people say about the card, and by a press what happened to it. A comment that is being written stays. */
export function CardTalk({ cardId, comments, seen, canWrite }: CardTalkProps) {
  const [shown, setShown] = useState<'comments' | 'activity'>('comments');
  const tab = (name: typeof shown, label: string) => (
    <button
      type="button"
      aria-pressed={shown === name}
      onClick={() => setShown(name)}
      className="h-8 rounded-md px-3 text-sm text-ink-2 transition-colors aria-pressed:bg-raised aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-card fine:hover:text-ink coarse:h-11"
    >
      {label}
    </button>
  );
  return (
    <div>
      <fieldset className="mb-3 inline-flex gap-0.5 rounded-lg bg-sunken p-0.5">
        <legend className="sr-only">{finding.commentsOrActivity}</legend>
        {tab('comments', finding.comments)}
        {tab('activity', finding.activity)}
      </fieldset>
      <div hidden={shown !== 'comments'}>
        <Comments cardId={cardId} comments={comments} seen={seen} canWrite={canWrite} />
      </div>
      {shown === 'activity' ? (
        <section aria-label={finding.activityOfCard}>
          <Suspense fallback={<RowsSkeleton />}>
            <BoardActivity cardId={cardId} />
          </Suspense>
        </section>
      ) : null}
    </div>
  );
}
