'use client';

import { clsx } from 'clsx';
import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { comments as words } from '@/components/strings/comments';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { useCardCommands } from '@/lib/browser/hooks/use-card-commands';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { type Comment, type Reaction, reactionSchema } from '@/lib/protocol/things';

type ReactionsProps = { cardId: Id; comment: Comment; canWrite: boolean };

const CHIP = 'inline-flex h-7 items-center gap-1 rounded-full border px-2 text-xs tabular-nums coarse:h-11 coarse:px-3';

/** What people say of a comment without words: each with its count, and on hover who. */
export function Reactions({ cardId, comment, canWrite }: ReactionsProps) {
  const { boardId, meId } = useBoardContext();
  const members = useBoardMembers(boardId);
  const commands = useCardCommands(cardId);
  const given = reactionSchema.options.filter((reaction) => (comment.reactions?.[reaction]?.length ?? 0) > 0);

  function toggle(reaction: Reaction) {
    const isMine = meId !== undefined && (comment.reactions?.[reaction] ?? []).includes(meId);
    void (isMine ? commands.removeReaction(comment.id, reaction) : commands.addReaction(comment.id, reaction));
  }

  if (given.length === 0 && !canWrite) return null;
  return (
    <span className="flex flex-wrap items-center gap-1">
      {given.map((reaction) => {
        const userIds = comment.reactions?.[reaction] ?? [];
        const names = userIds.flatMap((id) => members[id]?.name ?? []);
        const spoken = words.reacted(reaction, names, userIds.length - names.length);
        const isMine = meId !== undefined && userIds.includes(meId);
        const content = (
          <>
            <span aria-hidden="true">{words.reactions[reaction].sign}</span>
            <span aria-hidden="true">{userIds.length}</span>
          </>
        );
        return canWrite ? (
          <button
            key={reaction}
            type="button"
            title={spoken}
            aria-label={spoken}
            aria-pressed={isMine}
            onClick={() => toggle(reaction)}
            className={clsx(
              CHIP,
              'transition-colors focus-visible:outline-2 focus-visible:outline-focus',
              isMine ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line text-ink-2 fine:hover:bg-hover',
            )}
          >
            {content}
          </button>
        ) : (
          <span
            key={reaction}
            role="img"
            title={spoken}
            aria-label={spoken}
            className={clsx(CHIP, 'border-line text-ink-2')}
          >
            {content}
          </span>
        );
      })}
      {canWrite ? <AddReaction onChoose={toggle} /> : null}
    </span>
  );
}

function AddReaction({ onChoose }: { onChoose: (reaction: Reaction) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      title={words.react}
      titleHidden
      open={isOpen}
      onOpenChange={setOpen}
      className="w-auto p-1"
      trigger={
        <IconButton label={words.react} size="sm">
          <SmilePlus aria-hidden="true" />
        </IconButton>
      }
    >
      <span className="flex justify-center">
        {reactionSchema.options.map((reaction) => (
          <button
            key={reaction}
            type="button"
            title={words.reactions[reaction].name}
            aria-label={words.reactions[reaction].name}
            onClick={() => {
              onChoose(reaction);
              setOpen(false);
            }}
            className="grid size-9 place-items-center rounded-md text-lg transition-colors focus-visible:outline-2 focus-visible:outline-focus coarse:size-11 fine:hover:bg-hover"
          >
            <span aria-hidden="true">{words.reactions[reaction].sign}</span>
          </button>
        ))}
      </span>
    </Popover>
  );
}
