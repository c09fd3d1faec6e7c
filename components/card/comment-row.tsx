'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { explain } from '@/components/explain';
import { card as words } from '@/components/strings/card';
import { comments as commentWords } from '@/components/strings/comments';
import { common } from '@/components/strings/common';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Avatar } from '@/components/ui/avatar';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { TimeAgo } from '@/components/ui/time-ago';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Comment, Member } from '@/lib/protocol/things';
import { commentAnchor } from './comment-anchor';
import { CommentHistory } from './comment-history';
import { MentionArea } from './mention-area';
import { Reactions } from './reactions';

type CommentRowProps = {
  cardId: Id;
  comment: Comment;
  /** Undefined for people without an account and for those who have left. */
  author: Member | undefined;
  /** The others who have read up to here. */
  readers: readonly Member[];
  canEdit: boolean;
  canDelete: boolean;
  canReact: boolean;
  /** Whether the address names it. */
  isTarget: boolean;
};

/** One comment: who, when, what. A deleted one keeps its place. */
export function CommentRow(props: CommentRowProps) {
  const { cardId, comment, author, readers, canEdit, canDelete, canReact, isTarget } = props;
  const commands = useCardCommands(cardId);
  const [isEditing, setEditing] = useState(false);
  const person = author ?? {
    name: comment.authorName ?? (comment.authorId ? common.unknownPerson : common.deletedPerson),
    color: 'slate' as const,
  };
  const isDeleted = comment.deletedAt !== null;
  return (
    <li
      id={commentAnchor(comment.id)}
      aria-current={isTarget || undefined}
      className={clsx('-mx-2 flex scroll-my-16 gap-3 rounded-lg px-2 py-1', isTarget && 'bg-accent-soft')}
    >
      <Avatar person={person} decorative className="mt-0.5" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium">{person.name}</span>
          <a
            href={`#${commentAnchor(comment.id)}`}
            title={commentWords.linkTo}
            className="text-xs text-ink-3 underline-offset-2 fine:hover:underline"
          >
            <TimeAgo at={comment.createdAt} />
          </a>
          {comment.editedAt && !isDeleted ? <CommentHistory comment={comment} /> : null}
          <AvatarStack people={readers} size="xs" label={commentWords.seenBy} className="ml-auto self-center" />
        </p>
        {isDeleted ? <p className="text-base text-ink-3 italic">{words.deletedComment}</p> : null}
        {!isDeleted && isEditing ? (
          <CommentEditor cardId={cardId} comment={comment} onClose={() => setEditing(false)} />
        ) : null}
        {!isDeleted && !isEditing ? (
          <div dir="auto">
            <Markdown text={comment.body} />
          </div>
        ) : null}
        {!isDeleted && !isEditing ? (
          <div className="mt-1 flex flex-wrap items-center gap-1">
            <Reactions cardId={cardId} comment={comment} canWrite={canReact} />
            {canEdit ? (
              <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
                {words.editComment}
              </Button>
            ) : null}
            {canDelete ? (
              <AlertDialog
                danger
                title={words.deleteCommentTitle}
                description={words.deleteCommentDetail}
                confirm={words.deleteComment}
                onConfirm={() => commands.deleteComment(comment.id)}
                explain={explain}
                trigger={
                  <Button size="sm" variant="ghost">
                    {words.deleteComment}
                  </Button>
                }
              />
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function CommentEditor({ cardId, comment, onClose }: { cardId: Id; comment: Comment; onClose: () => void }) {
  const commands = useCardCommands(cardId);
  const [draft, setDraft] = useState(comment.body);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);

  async function save() {
    setSaving(true);
    setFailure(undefined);
    try {
      await commands.updateComment(comment.id, draft.trim(), { baseVersion: comment.version });
      onClose();
    } catch (reason) {
      setFailure(explain(reason));
    } finally {
      setSaving(false);
    }
  }

  return (
    <div className="mt-1 space-y-2">
      <MentionArea
        dir="auto"
        label={words.editComment}
        labelHidden
        value={draft}
        onValueChange={setDraft}
        error={failure}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
        }}
      />
      <div className="flex gap-2">
        <Button
          size="sm"
          variant="primary"
          pending={isSaving}
          disabled={draft.trim() === ''}
          onClick={() => void save()}
        >
          {common.actions.save}
        </Button>
        <Button size="sm" variant="ghost" onClick={onClose}>
          {common.actions.cancel}
        </Button>
      </div>
    </div>
  );
}
