'use client';

import { Eye, EyeOff } from 'lucide-react';
import { board as words } from '@/components/strings/board';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import type { Watch } from '@/lib/protocol/things';

/** Whether the person hears of a board or card, and the way to change it. */
export function useWatch(kind: Watch['kind'], id: Id) {
  const commands = useInboxCommands();
  const watching = useInbox().data?.watches[id] !== undefined;
  return { watching, toggle: () => void commands.setWatch({ kind, id }, !watching) };
}

/** The eye in the board's bar. */
export function BoardWatchButton({ boardId }: { boardId: Id }) {
  const { watching, toggle } = useWatch('board', boardId);
  return (
    <IconButton label={words.watch.board} aria-pressed={watching} size="sm" onClick={toggle} className="max-sm:hidden">
      <Eye aria-hidden="true" className={watching ? 'text-accent-ink' : undefined} />
    </IconButton>
  );
}

/** The eye beside an open card. */
export function CardWatchButton({ cardId }: { cardId: Id }) {
  const { watching, toggle } = useWatch('card', cardId);
  return (
    <Button
      size="sm"
      aria-pressed={watching}
      icon={watching ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      onClick={toggle}
      className="w-full justify-start"
    >
      {watching ? words.watch.stop : words.watch.card}
    </Button>
  );
}
