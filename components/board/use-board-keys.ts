import { type KeyboardEvent, useCallback, useState } from 'react';
import { board as words } from '@/components/strings/board';
import { announce } from '@/components/ui/announcer';
import { findCard } from '@/lib/domain/board/board-state';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';
import { copyCardLink } from './copy-card-link';
import { placementOfStep } from './drag/drop-placement';
import { focusCard } from './focus-card';
import { useCopyCard } from './operations/use-copy-card';
import type { SelectionPanel } from './selection/selection-bar';
import type { useSelecting } from './selection/use-selecting';

/** A small panel that a single key opens beside the focused card. */
export type QuickAction = { readonly kind: 'labels' | 'assignees' | 'due' | 'move' | 'title'; readonly cardId: Id };

const QUICK_KEYS: Readonly<Record<string, QuickAction['kind']>> = {
  l: 'labels',
  a: 'assignees',
  d: 'due',
  m: 'move',
  e: 'title',
};

type BoardKeys = {
  lists: readonly List[];
  compose: (where: Id | null) => void;
  selecting: Omit<ReturnType<typeof useSelecting>, 'handleClickCapture'> & {
    openPanel: (panel: SelectionPanel) => void;
  };
};

/** Keys that act on all picked cards when the focused one is among them. */
const PANEL_KEYS: Readonly<Record<string, SelectionPanel>> = { l: 'labels', a: 'assignees', m: 'move' };

/** Arrows walk the board, single keys act on the focused card, Shift with arrows carries it. */
export function useBoardKeys({ lists, compose, selecting }: BoardKeys) {
  const { canEdit, commands, readBoard } = useBoardContext();
  const { cardsOf } = selecting;
  const copyCard = useCopyCard();
  const [quickAction, setQuickAction] = useState<QuickAction | null>(null);
  const closeQuickAction = useCallback(() => setQuickAction(null), []);

  function walk(listId: Id, cardId: Id, key: string): boolean {
    const cards = cardsOf(listId);
    const index = cards.indexOf(cardId);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      return focusCard(cards[index + (key === 'ArrowDown' ? 1 : -1)]);
    }
    const step = key === 'ArrowRight' ? 1 : -1;
    for (let at = lists.findIndex((list) => list.id === listId) + step; lists[at]; at += step) {
      const beside = cardsOf(lists[at]?.id ?? '');
      if (beside.length > 0) return focusCard(beside[Math.min(index, beside.length - 1)]);
    }
    return false;
  }

  function carry(listId: Id, cardId: Id, key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      const cards = cardsOf(listId);
      const placement = placementOfStep(cards, cardId, step);
      if (placement) move(cardId, listId, placement, cards.indexOf(cardId) + step + 1, cards.length);
      return true;
    }
    const target = lists[lists.findIndex((list) => list.id === listId) + (key === 'ArrowRight' ? 1 : -1)];
    if (!target) return true;
    const there = cardsOf(target.id);
    const first = there[0];
    move(cardId, target.id, first ? { beforeId: first } : {}, 1, there.length + 1);
    return true;
  }

  function move(cardId: Id, listId: Id, placement: Placement, place: number, of: number) {
    const carried = selecting.carriedWith(cardId);
    void (carried.length > 1
      ? commands.changeCards(carried, { do: 'move', listId, ...placement })
      : commands.moveCard(cardId, { listId, ...placement }));
    const board = readBoard();
    const title = board && findCard(board, cardId)?.title;
    announce(words.card.moved(title ?? '', board?.lists[listId]?.title ?? '', place, of), 'assertive');
    // The tile is a new element in its new column: the focus follows once it is drawn.
    requestAnimationFrame(() => focusCard(cardId));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (selecting.handleSelectionKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const tile = (event.target as HTMLElement).closest<HTMLElement>('[data-card-id]');
    const cardId = tile?.dataset['cardId'];
    const listId = tile?.dataset['listId'];
    if (!cardId || !listId || event.metaKey || event.ctrlKey || event.altKey) return;
    const key = event.key;
    if (key.startsWith('Arrow')) {
      const done = event.shiftKey && canEdit ? carry(listId, cardId, key) : walk(listId, cardId, key);
      if (done) event.preventDefault();
      return;
    }
    if (key === 'y') {
      void copyCardLink(cardId);
      event.preventDefault();
      return;
    }
    if (!canEdit) return;
    const kind = QUICK_KEYS[key.toLowerCase()];
    const panel = PANEL_KEYS[key.toLowerCase()];
    if (panel && selecting.carriedWith(cardId).length > 1) selecting.openPanel(panel);
    else if (kind) setQuickAction({ kind, cardId });
    else if (key === 'c') compose(listId);
    else if (key === 'C') copyCard(cardId, 'board');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { handleKeyDown, quickAction, closeQuickAction };
}
