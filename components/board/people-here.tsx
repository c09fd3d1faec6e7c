'use client';

import { useLayoutEffect, useMemo } from 'react';
import { PresenceAvatars } from '@/components/shell/presence-avatars';
import { usePresence } from '@/lib/browser/hooks/use-presence';
import { useBoardMembers, useCardTitles } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';

/** The people on the board as faces, with the card that each has open; and this tab is one of them. */
export function PeopleHere({ boardId }: { boardId: Id }) {
  const { people, count, setPresence } = usePresence(streamName('board', boardId));
  const members = useBoardMembers(boardId);
  const openCards = useMemo(() => people.map(({ states }) => states.find(({ cardId }) => cardId)?.cardId), [people]);
  const titles = useCardTitles(boardId, openCards);
  // Before the effects of an open card, which says more than "on the board".
  useLayoutEffect(() => setPresence({}), [setPresence]);
  const shown = people.flatMap(({ userId, isSelf }, index) => {
    const member = members[userId];
    return member ? [{ ...member, isSelf, doing: titles[index] }] : [];
  });
  return <PresenceAvatars people={shown} count={count} />;
}
