import { useMemo } from 'react';
import type { PresentPerson as ShownPerson } from '@/components/shell/presence-popup';
import { usePresence } from '@/lib/browser/hooks/use-presence';
import { type BoardState, findCard } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';

/** The people on the board as faces, with the card that each has open. */
export function usePeopleHere(boardId: Id, board: BoardState | undefined) {
  const presence = usePresence(streamName('board', boardId));
  const members = board?.members;
  const shown = useMemo<ShownPerson[]>(
    () =>
      presence.people.flatMap((person) => {
        const member = members?.[person.userId];
        if (!member) return [];
        const openCardId = person.states.find((state) => state.cardId)?.cardId;
        const doing = openCardId && board ? findCard(board, openCardId)?.title : undefined;
        return [{ ...member, isSelf: person.isSelf, doing }];
      }),
    [presence.people, members, board],
  );
  return { shown, count: presence.count, setPresence: presence.setPresence };
}
