'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo, useReducer } from 'react';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import type { Member, CardTile as Tile } from '@/lib/protocol/things';
import { CardTile } from './card-tile';

type ListCardsProps = {
  boardId: Id;
  cards: readonly Tile[];
  scroller: RefObject<HTMLElement | null>;
  changedBy: ReadonlyMap<Id, Member>;
  viewersOf: ReadonlyMap<Id, readonly Member[]>;
};

const ESTIMATED_TILE_PX = 76;
const OVERSCAN = 8;
const NOBODY: readonly Member[] = [];

/** The tiles of one column. Only those near the window are in the document; the others cost their place alone. */
export function ListCards({ boardId, cards, scroller, changedBy, viewersOf }: ListCardsProps) {
  const labels = useBoardLabels(boardId);
  const members = useBoardMembers(boardId);
  const keys = useMemo(() => cards.map((card) => card.id), [cards]);
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_TILE_PX,
    overscan: OVERSCAN,
    getItemKey: (index) => keys[index] ?? index,
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
            <CardTile
              card={card}
              labels={labels}
              members={members}
              changedBy={changedBy.get(card.id)}
              viewers={viewersOf.get(card.id) ?? NOBODY}
              isEntry={item.index === 0}
            />
          </li>
        );
      })}
    </ul>
  );
}
