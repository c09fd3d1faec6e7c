'use client';

import { Lock, Star } from 'lucide-react';
import { explain } from '@/components/explain';
import { board as words } from '@/components/strings/board';
import { shell } from '@/components/strings/shell';
import { BoardMark } from '@/components/ui/board-mark';
import { IconButton } from '@/components/ui/icon-button';
import { InlineEdit } from '@/components/ui/inline-edit';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { Board } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';
import { BoardWatchButton } from './watch-button';

/** The board's name, which those who may change in place, and its star. */
export function BoardTitle({ board }: { board: Board }) {
  const { canEdit, commands } = useBoardContext();
  const isStarred = useInbox().data?.stars[board.id] === true;
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <BoardMark color={board.color} />
      <h1 className="min-w-0 text-lg font-semibold" dir="auto">
        <InlineEdit
          label={words.rename}
          value={board.title}
          disabled={!canEdit}
          onSave={(title) => commands.updateBoard({ title })}
          explain={explain}
          className="truncate"
        />
      </h1>
      {board.visibility === 'private' ? (
        <span title={shell.privateBoard}>
          <Lock aria-hidden="true" className="size-4 text-ink-3" />
          <span className="sr-only">{shell.privateBoard}</span>
        </span>
      ) : null}
      <IconButton
        label={isStarred ? words.unstar : words.star}
        aria-pressed={isStarred}
        size="sm"
        onClick={() => void (isStarred ? commands.unstar() : commands.star())}
      >
        <Star aria-hidden="true" className={isStarred ? 'fill-current text-warn-ink' : undefined} />
      </IconButton>
      <BoardWatchButton boardId={board.id} />
    </div>
  );
}
