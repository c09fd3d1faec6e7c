import { useMemo } from 'react';
import type { PresentPerson as ShownPerson } from '@/components/shell/presence-popup';
import { useRemoteChanges } from '@/lib/browser/hooks/use-changes';
import { usePresence } from '@/lib/browser/hooks/use-presence';
import { type BoardState, findCard } from '@/lib/domain/board/board-state';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import type { Member } from '@/lib/protocol/things';

/** The people on the board as faces, and by card those of the others who have it open. */
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
  const viewersOf = useMemo(() => {
    const viewers = new Map<Id, Member[]>();
    for (const person of presence.people) {
      const member = members?.[person.userId];
      if (!member || person.isSelf) continue;
      for (const cardId of new Set(person.states.flatMap((state) => state.cardId ?? []))) {
        viewers.set(cardId, [...(viewers.get(cardId) ?? []), member]);
      }
    }
    return viewers;
  }, [presence.people, members]);
  return { shown, count: presence.count, viewersOf, setPresence: presence.setPresence };
}

/** Who changed which card a moment ago, oneself left out: the tiles wear their colours. */
export function useChangedBy(boardId: Id, members: BoardState['members'] | undefined): ReadonlyMap<Id, Member> {
  const changes = useRemoteChanges(boardId);
  return useMemo(() => {
    const changedBy = new Map<Id, Member>();
    for (const change of changes) {
      const member = members?.[change.actorId];
      if (member) changedBy.set(change.cardId, member);
    }
    return changedBy;
  }, [changes, members]);
}
