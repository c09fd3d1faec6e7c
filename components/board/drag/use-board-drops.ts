import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect } from 'react';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import { readDrag, readDrop } from './drag-data';
import { placementAt, placementOfMany } from './drop-placement';

export type BoardDrops = {
  /** Ids of a list's cards as they are drawn. */
  cardsOf: (listId: Id) => readonly Id[];
  lists: () => readonly Id[];
  moveCard: (cardId: Id, to: Placement & { listId: Id }) => void;
  /** A dragged card with whatever is carried along, in the order in which they land. */
  carriedWith: (cardId: Id) => readonly Id[];
  moveCards: (cardIds: readonly Id[], to: Placement & { listId: Id }) => void;
  moveList: (listId: Id, to: Placement) => void;
};

/** Turns what was dropped on this board into a move by neighbours. Looked up at the drop, so others' moves count. */
export function useBoardDrops(scroller: RefObject<HTMLElement | null>, boardId: Id, drops: BoardDrops): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    return combine(
      autoScrollForElements({ element }),
      monitorForElements({
        canMonitor: ({ source }) => source.data['boardId'] === boardId,
        onDrop: ({ source, location }) => {
          const drag = readDrag(source.data);
          const target = location.current.dropTargets[0];
          const drop = target && readDrop(target.data);
          if (!drag || !drop || !target) return;
          const edge = extractClosestEdge(target.data);
          const side = edge === 'top' || edge === 'left' ? 'before' : 'after';
          if (drag.kind === 'list') {
            const placement = drop.kind === 'list' ? placementAt(drops.lists(), drag.listId, drop.listId, side) : null;
            if (placement) drops.moveList(drag.listId, placement);
            return;
          }
          const { listId } = drop;
          const row = drops.cardsOf(listId);
          const targetId = drop.kind === 'card' ? drop.cardId : null;
          const carried = drops.carriedWith(drag.cardId);
          if (carried.length > 1) {
            drops.moveCards(carried, { listId, ...placementOfMany(row, carried, targetId, side) });
            return;
          }
          const placement = placementAt(row, drag.cardId, targetId, side);
          if (placement) drops.moveCard(drag.cardId, { listId, ...placement });
        },
      }),
    );
  }, [scroller, boardId, drops]);
}
