'use client';

import { useBoardLists } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { useBoardContext } from './board-context';
import { OtherBoardChoice } from './operations/other-board-choice';

type ListButtonsProps = {
  /** Where what is moved stands already. */
  isHere: (listId: Id) => boolean;
  onChosen: (listId: Id) => void;
  onOtherBoard: () => void;
};

/** The board's lists by name, to send cards to, and the way to another board. */
export function ListButtons({ isHere, onChosen, onOtherBoard }: ListButtonsProps) {
  const lists = useBoardLists(useBoardContext().boardId);
  return (
    <ul className="-mx-1 max-h-72 list-none overflow-y-auto p-0">
      {lists.map((list) => (
        <li key={list.id}>
          <button
            type="button"
            disabled={isHere(list.id)}
            onClick={() => onChosen(list.id)}
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
