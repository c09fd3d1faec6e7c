'use client';

import { useMemo } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { routes } from '@/components/routes';
import { useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { ActivityList } from './activity-list';

/** The activity of the board that is shown, or of one of its cards. */
export function BoardActivity({ cardId }: { cardId?: Id | undefined }) {
  const { workspaceId, boardId } = useBoardContext();
  const members = useBoardMembers(boardId);
  const people = useMemo(() => Object.values(members).sort((a, b) => a.name.localeCompare(b.name)), [members]);
  const scope = useMemo(
    () => (cardId ? { kind: 'card' as const, id: cardId } : { kind: 'board' as const, id: boardId }),
    [boardId, cardId],
  );
  const streams = useMemo(
    () => [streamName('board', boardId), ...(cardId ? [streamName('card', cardId)] : [])],
    [boardId, cardId],
  );
  return (
    <ActivityList
      scope={scope}
      streams={streams}
      people={people}
      cardHref={(_entry, id) => routes.card(workspaceId, boardId, id)}
    />
  );
}
