import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';
import { isDragOf } from './drag-data';

/** How a column takes part in a drag: carried, beside a gap for a list, or open for a card at its end. */
export type ListDragState = {
  readonly isDragged: boolean;
  readonly gap: 'left' | 'right' | null;
  readonly isOver: boolean;
};

const AT_REST: ListDragState = { isDragged: false, gap: null, isOver: false };

type ListDragRefs = {
  column: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
};

/** Makes a column draggable by its head, a place for lists beside it and for cards in it. */
export function useListDrag(
  { column, handle, scroller }: ListDragRefs,
  boardId: Id,
  listId: Id,
  enabled: boolean,
  /** Whether it is folded: its handle is another element then. */
  collapsed: boolean,
): ListDragState {
  const [state, setState] = useState(AT_REST);
  useEffect(() => {
    const element = column.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle || !enabled) return;
    const cleanups = [
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ kind: 'list', boardId, listId }),
        onDragStart: () => setState({ ...AT_REST, isDragged: true }),
        onDrop: () => setState(AT_REST),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isDragOf(source.data, 'list', boardId) || isDragOf(source.data, 'card', boardId),
        getData: ({ input, source }) =>
          source.data['kind'] === 'list'
            ? attachClosestEdge({ kind: 'list', boardId, listId }, { element, input, allowedEdges: ['left', 'right'] })
            : { kind: 'column', boardId, listId },
        onDrag: ({ self, source, location }) => {
          if (source.data['listId'] === listId && source.data['kind'] === 'list') return;
          const edge = extractClosestEdge(self.data);
          const gap = edge === 'left' || edge === 'right' ? edge : null;
          const isOver = gap === null && location.current.dropTargets[0]?.element === element;
          setState((before) =>
            before.gap === gap && before.isOver === isOver ? before : { isDragged: false, gap, isOver },
          );
        },
        onDragLeave: () => setState((before) => (before.isDragged ? before : AT_REST)),
        onDrop: () => setState(AT_REST),
      }),
    ];
    if (scroller.current && !collapsed) {
      cleanups.push(
        autoScrollForElements({ element: scroller.current, canScroll: ({ source }) => source.data['kind'] === 'card' }),
      );
    }
    return combine(...cleanups);
  }, [column, handle, scroller, boardId, listId, enabled, collapsed]);
  return state;
}
