'use client';

import { ArrowDown } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { card as words } from '@/components/strings/card';
import { comments as commentWords } from '@/components/strings/comments';
import { Button } from '@/components/ui/button';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import { usePresence } from '@/lib/browser/hooks/use-presence';
import { useSeeComments } from '@/lib/browser/hooks/use-see-comments';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { ById } from '@/lib/domain/by-id';
import { compareByTime } from '@/lib/domain/card/card-state';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Comment } from '@/lib/protocol/things';
import { commentAnchor, useTargetComment } from './comment-anchor';
import { CommentRow } from './comment-row';
import { keepDraft, readDraft } from './drafts';
import { MentionArea } from './mention-area';
import { readersByComment } from './readers-by-comment';
import { useFreshComments } from './use-fresh-comments';

type CommentsProps = {
  cardId: Id;
  comments: ById<Comment>;
  /** Up to when each person has read them. */
  seen: Readonly<Record<Id, string>>;
  canWrite: boolean;
};

/** What people say about the card, oldest first, with who is typing just now. */
export function Comments({ cardId, comments, seen, canWrite }: CommentsProps) {
  const { boardId, meId, canManage, isArchived } = useBoardContext();
  const members = useBoardMembers(boardId);
  const sorted = useMemo(() => Object.values(comments).sort(compareByTime), [comments]);
  const end = useRef<HTMLDivElement>(null);
  const fresh = useFreshComments(sorted, meId, end);
  const target = useTargetComment(true);
  const readers = useMemo(() => readersByComment(sorted, seen, meId), [sorted, seen, meId]);
  const last = sorted.at(-1);
  const isUnread =
    last !== undefined && last.authorId !== meId && (meId === undefined || (seen[meId] ?? '') < last.createdAt);
  useSeeComments(cardId, isUnread && fresh.isEndInView && !isArchived ? last.id : undefined);
  return (
    <section aria-label={words.comments}>
      <h3 className="mb-2 text-sm font-semibold">{words.comments}</h3>
      {sorted.length === 0 ? <p className="mb-3 text-base text-ink-3">{words.noComments}</p> : null}
      <ol className="mb-3 list-none space-y-4 p-0">
        {sorted.map((comment) => (
          <CommentRow
            key={comment.id}
            cardId={cardId}
            comment={comment}
            author={comment.authorId ? members[comment.authorId] : undefined}
            readers={(readers.get(comment.id) ?? []).flatMap((id) => members[id] ?? [])}
            canEdit={canWrite && comment.authorId === meId}
            canDelete={canWrite && (comment.authorId === meId || canManage)}
            canReact={canWrite}
            isTarget={target === commentAnchor(comment.id)}
          />
        ))}
      </ol>
      <div ref={end} className="h-px" />
      {fresh.count > 0 ? (
        <div className="pointer-events-none sticky bottom-2 z-10 flex justify-center">
          <Button
            size="sm"
            variant="primary"
            icon={<ArrowDown aria-hidden="true" />}
            className="pointer-events-auto shadow-overlay"
            onClick={() => fresh.first && document.getElementById(commentAnchor(fresh.first.id))?.scrollIntoView()}
          >
            {commentWords.fresh(fresh.count)}
          </Button>
        </div>
      ) : null}
      {canWrite ? <CommentComposer cardId={cardId} /> : <p className="text-sm text-ink-3">{words.readOnly}</p>}
    </section>
  );
}

function CommentComposer({ cardId }: { cardId: Id }) {
  const { boardId } = useBoardContext();
  const members = useBoardMembers(boardId);
  const commands = useCardCommands(cardId);
  const { people, setPresence } = usePresence(streamName('board', boardId));
  const [body, setBody] = useState(() => readDraft(cardId));
  const typing = people.flatMap((person) => {
    const isTyping = person.states.some((state) => state.cardId === cardId && state.typing);
    const name = members[person.userId]?.name;
    return isTyping && !person.isSelf && name ? [name] : [];
  });

  function change(text: string) {
    setBody(text);
    keepDraft(cardId, text);
    setPresence(text === '' ? { cardId } : { cardId, field: 'comment', typing: true });
  }

  function send() {
    const text = body.trim();
    if (text === '') return;
    void commands.createComment(text);
    change('');
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <div className="space-y-2">
      <MentionArea
        dir="auto"
        label={words.writeComment}
        labelHidden
        placeholder={words.writeComment}
        rows={2}
        value={body}
        onValueChange={change}
        onKeyDown={handleKeyDown}
      />
      <div className="flex min-h-8 items-center gap-3">
        <Button variant="primary" disabled={body.trim() === ''} onClick={send}>
          {words.sendComment}
        </Button>
        <span className="text-xs text-ink-3 coarse:hidden">{words.sendHint}</span>
        <span role="status" className="ml-auto text-xs text-ink-2">
          {typing.length > 0 ? words.typing(typing) : null}
        </span>
      </div>
    </div>
  );
}
