'use client';

import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';
import { ListButtons } from './list-buttons';

type ListChoiceProps = { cardId: Id; listId: Id; onChosen: () => void; onOtherBoard: () => void };

/** The lists by name; the card goes to the end of the one that is chosen. */
export function ListChoice({ cardId, listId, onChosen, onOtherBoard }: ListChoiceProps) {
  const { commands } = useBoardContext();
  return (
    <ListButtons
      isHere={(id) => id === listId}
      onChosen={(id) => {
        void commands.moveCard(cardId, { listId: id });
        onChosen();
      }}
      onOtherBoard={onOtherBoard}
    />
  );
}
