import { type DragEvent, type FocusEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile } from '@/lib/protocol/things';
import { onReveal } from '../focus-card';

/**
 * The one card of a column that stays in the document wherever it is scrolled to: an element that is taken away while it has the
 * focus or is dragged loses both. `focusCard` brings others in by the same way.
 */
export function useKeptCard(cards: readonly CardTile[]) {
  const [keptId, setKeptId] = useState<Id | null>(null);
  useEffect(
    () =>
      onReveal((cardId) => {
        if (!cards.some((card) => card.id === cardId)) return false;
        flushSync(() => setKeptId(cardId));
        return true;
      }),
    [cards],
  );
  return {
    index: keptId === null ? -1 : cards.findIndex((card) => card.id === keptId),
    handlers: {
      onFocus: ({ target }: FocusEvent) => setKeptId(cardAt(target)),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) setKeptId(null);
      },
      onDragStart: ({ target }: DragEvent) => setKeptId(cardAt(target)),
    },
  };
}

function cardAt(target: EventTarget): Id | null {
  return (target instanceof Element && target.closest<HTMLElement>('[data-card-id]')?.dataset['cardId']) || null;
}
