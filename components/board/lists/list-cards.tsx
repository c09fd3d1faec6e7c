'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo, useReducer } from 'react';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile as Tile } from '@/lib/protocol/things';
import { CardTile } from '../card-tile';
import { usePrinting } from './use-printing';

type ListCardsProps = {
  boardId: Id;
  cards: readonly Tile[];
  scroller: RefObject<HTMLElement | null>;
  /** The place of a card that is drawn wherever the list is scrolled to; -1 for none. */
  keptIndex: number;
};

const ESTIMATED_TILE_PX = 76;
const OVERSCAN = 5;

/** The tiles of one column. Only those near the window are in the document; the others cost their place alone. */
export function ListCards({ boardId, cards, scroller, keptIndex }: ListCardsProps) {
  const labels = useBoardLabels(boardId);
  const members = useBoardMembers(boardId);
  const isPrinting = usePrinting();
  const keys = useMemo(() => cards.map((card) => card.id), [cards]);
  const rangeExtractor = useCallback(
    (range: Range) => (isPrinting ? [...Array(range.count).keys()] : withKept(defaultRangeExtractor(range), keptIndex)),
    [isPrinting, keptIndex],
  );
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_TILE_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => keys[index] ?? index,
    rangeExtractor,
  });
  // The scroller is attached after the first effects here have looked for it; without another look a list that comes with
  // its cards stays empty until something else happens.
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0);
  useEffect(() => lookAgain(), []);
  return (
    // On paper the tiles follow each other: their places are those of the screen's heights.
    <ul className="relative m-0 list-none p-0 print:h-auto!" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const card = cards[item.index];
        if (!card) return null;
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={cards.length}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0 print:static print:transform-none!"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <CardTile card={card} labels={labels} members={members} isEntry={item.index === 0} />
          </li>
        );
      })}
    </ul>
  );
}

/** The places of cards that are not drawn: a column that is far from the window keeps its height. */
export function UndrawnCards({ count }: { count: number }) {
  return <div aria-hidden="true" style={{ height: count * ESTIMATED_TILE_PX }} />;
}

function withKept(drawn: number[], kept: number): number[] {
  if (kept < 0 || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((a, b) => a - b);
}
