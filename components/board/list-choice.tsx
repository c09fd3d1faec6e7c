'use client';

import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';
import { OtherBoardChoice } from './operations/other-board-choice';

type ListChoiceProps = { cardId: Id; listId: Id; onChosen: () => void; onOtherBoard: () => void };

/** The lists by name; the card goes to the end of the one that is chosen. */
export function ListChoice({ cardId, listId, onChosen, onOtherBoard }: ListChoiceProps) {
  const { boardId, commands } = useBoardContext();
  const lists = useBoardLists(boardId);
  return (
    <ul className="-mx-1 list-none p-0">
      {lists.map((list) => (
        <li key={list.id}>
          <button
            type="button"
            disabled={list.id === listId}
            onClick={() => {
              void commands.moveCard(cardId, { listId: list.id });
              onChosen();
            }}
            className="flex min-h-8 w-full items-center rounded-md px-2 text-left text-base transition-colors disabled:text-ink-3 fine:enabled:hover:bg-hover coarse:min-h-11"
          >
            <span className="truncate">{list.title}</span>
          </button>
        </li>
      ))}
      <OtherBoardChoice onChosen={onOtherBoard} />
    </ul>
  );
}
