import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { useSelection } from '../selection/selection-context';
import { type DragData, isDragOf } from './drag-data';
import { showCount } from './show-count';

/** How a tile takes part in a drag: carried away, or shown the gap that opens above or below it. */
export type CardDragState = { readonly isDragged: boolean; readonly gap: 'top' | 'bottom' | null };

const AT_REST: CardDragState = { isDragged: false, gap: null };

/** Makes a tile draggable and a place to drop beside. Native drag, so it works by mouse, pen and a long press. */
export function useCardDrag(
  ref: RefObject<HTMLElement | null>,
  card: { boardId: Id; cardId: Id; listId: Id },
  enabled: boolean,
): CardDragState {
  const [state, setState] = useState(AT_REST);
  const { boardId, cardId, listId } = card;
  const selection = useSelection();
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    const data: DragData = { kind: 'card', boardId, cardId, listId };
    return combine(
      draggable({
        element,
        getInitialData: () => data,
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          if (selection.cards.has(cardId) && selection.cards.size > 1)
            showCount(nativeSetDragImage, selection.cards.size);
        },
        onDragStart: () => {
          setState({ isDragged: true, gap: null });
          selection.setDragged(selection.cards.has(cardId));
        },
        onDrop: () => {
          setState(AT_REST);
          selection.setDragged(false);
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isDragOf(source.data, 'card', boardId),
        getData: ({ input }) => attachClosestEdge(data, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => {
          if (source.data['cardId'] === cardId) return;
          const edge = extractClosestEdge(self.data);
          const gap = edge === 'top' || edge === 'bottom' ? edge : null;
          setState((before) => (before.gap === gap ? before : { isDragged: false, gap }));
        },
        onDragLeave: ({ source }) => {
          if (source.data['cardId'] !== cardId) setState(AT_REST);
        },
        onDrop: () => setState(AT_REST),
      }),
    );
  }, [ref, boardId, cardId, listId, enabled, selection]);
  return state;
}
