import { type KeyboardEvent, type MouseEvent, useCallback, useEffect } from 'react';
import { board as words } from '@/components/strings/board';
import { announce } from '@/components/ui/announcer';
import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from '../board-context';
import type { BoardFilter } from '../filter/board-filter';
import { useFilterFacts } from '../filter/filter-facts';
import { matchesFilter } from '../filter/matches-filter';
import { focusCard } from '../focus-card';
import { sortedOpenCards } from '../sorted-cards';
import { pickedCards } from './picked-cards';
import { useSelection } from './selection-context';

/**
 * How cards are picked on a board, by mouse, touch and key. It listens on the whole canvas before a tile does, so a tile
 * knows nothing of it and stays a plain link.
 */
export function useSelecting(lists: readonly List[], filter: BoardFilter) {
  const { canEdit, readBoard } = useBoardContext();
  const selection = useSelection();
  const facts = useFilterFacts();

  /** Ids of a list's cards that the filter leaves, in their order. */
  const cardsOf = useCallback(
    (listId: Id): Id[] => {
      const board = readBoard();
      if (!board) return [];
      return sortedOpenCards(board.cards[listId] ?? {}).flatMap((card) =>
        matchesFilter(card, filter, facts) ? card.id : [],
      );
    },
    [readBoard, filter, facts],
  );

  useEffect(() => {
    if (!canEdit) selection.clear();
  }, [selection, canEdit]);

  function tell(): void {
    announce(words.selection.count(selection.cards.size));
  }

  function handleClickCapture(event: MouseEvent): void {
    const cardId = tileAt(event.target)?.dataset['cardId'];
    if (!cardId || !canEdit || event.button !== 0) return;
    if (event.shiftKey) {
      selection.extendTo(
        cardId,
        lists.flatMap((list) => cardsOf(list.id)),
      );
    } else if (event.ctrlKey || event.metaKey || selection.isPicking) selection.toggle(cardId);
    else return;
    event.preventDefault();
    event.stopPropagation();
    focusCard(cardId);
    tell();
  }

  /** True when the key was one of picking. */
  function handleSelectionKey(event: KeyboardEvent): boolean {
    const { cardId, listId } = tileAt(event.target)?.dataset ?? {};
    const hasMod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && (selection.cards.size > 0 || selection.isPicking)) {
      selection.clear();
      announce(words.selection.cleared);
      return true;
    }
    if (!cardId || !listId || !canEdit || event.altKey) return false;
    if (hasMod && event.key.toLowerCase() === 'a') selection.addAll(cardsOf(listId));
    else if (hasMod) return false;
    else if (event.key.toLowerCase() === 'x') selection.toggle(cardId);
    else if (event.shiftKey && selection.cards.size > 0 && isUpOrDown(event.key)) {
      const row = cardsOf(listId);
      const next = row[row.indexOf(cardId) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return true;
      selection.extendTo(next, row);
      focusCard(next);
    } else return false;
    tell();
    return true;
  }

  /** What a drag or a key carries: every picked card in the order of the board when this one is picked, else this one alone. */
  const carriedWith = useCallback(
    (cardId: Id): Id[] => {
      const board = readBoard();
      if (!selection.cards.has(cardId) || !board) return [cardId];
      return pickedCards(board, selection.cards).map((card) => card.id);
    },
    [selection, readBoard],
  );

  return { handleClickCapture, handleSelectionKey, carriedWith, cardsOf };
}

function tileAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card-id]') : null;
}

function isUpOrDown(key: string): boolean {
  return key === 'ArrowDown' || key === 'ArrowUp';
}
