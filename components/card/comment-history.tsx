'use client';

import { card as cardWords } from '@/components/strings/card';
import { comments as words } from '@/components/strings/comments';
import { common } from '@/components/strings/common';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Markdown } from '@/components/ui/markdown';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { TimeAgo } from '@/components/ui/time-ago';
import { useCommentHistory } from '@/lib/browser/hooks/use-comment-history';
import type { Comment } from '@/lib/protocol/things';

/** The word "edited", which opens what the comment said before. */
export function CommentHistory({ comment }: { comment: Comment }) {
  return (
    <Dialog
      title={words.history}
      trigger={
        <button
          type="button"
          title={words.showHistory}
          className="rounded-sm text-xs text-ink-3 underline-offset-2 focus-visible:outline-2 focus-visible:outline-focus coarse:min-h-11 fine:hover:underline"
        >
          {cardWords.edited}
        </button>
      }
    >
      <Versions comment={comment} />
    </Dialog>
  );
}

function Versions({ comment }: { comment: Comment }) {
  const history = useCommentHistory(comment);
  if (history.status === 'loading') return <Skeleton className="h-24 w-full" />;
  if (history.status !== 'ready') {
    return (
      <Notice
        tone="warn"
        actions={
          <Button size="sm" onClick={history.reload}>
            {common.actions.retry}
          </Button>
        }
      >
        {words.historyFailed}
      </Notice>
    );
  }
  const versions = [...history.data, { body: comment.body, at: comment.editedAt ?? comment.createdAt }].reverse();
  return (
    <>
      {history.data.length === 0 ? <p className="mb-3 text-base text-ink-3">{words.noHistory}</p> : null}
      <ol className="list-none space-y-4 p-0">
        {versions.map((version, index) => (
          <li key={version.at} className="rounded-lg bg-sunken p-3">
            <p className="mb-1 flex gap-2 text-xs text-ink-3">
              <TimeAgo at={version.at} />
              {index === 0 ? <span className="font-medium text-ink-2">{words.current}</span> : null}
            </p>
            <div dir="auto">
              <Markdown text={version.body} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
