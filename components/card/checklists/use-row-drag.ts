import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Id } from '@/lib/protocol/primitives';

/** How a row takes part in a drag: carried away, or shown the gap that opens above or below it. */
export type RowDragState = { readonly isDragged: boolean; readonly gap: 'top' | 'bottom' | null };

const AT_REST: RowDragState = { isDragged: false, gap: null };

type RowDrag = {
  row: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  /** Rows are dropped beside rows of the same parent only: a card's checklists, a checklist's items. */
  parentId: Id;
  id: Id;
  enabled: boolean;
  onDrop: (movedId: Id, side: 'before' | 'after') => void;
};

/** Makes a row draggable by its handle and a place to drop its siblings beside. */
export function useRowDrag({ row, handle, parentId, id, enabled, onDrop }: RowDrag): RowDragState {
  const [state, setState] = useState(AT_REST);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (!element || !dragHandle || !enabled) return;
    const own = { parentId, rowId: id };
    const edgeOf = (data: Record<string | symbol, unknown>) => {
      const edge = extractClosestEdge(data);
      return edge === 'top' || edge === 'bottom' ? edge : null;
    };
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => own,
        onDragStart: () => setState({ isDragged: true, gap: null }),
        onDrop: () => setState(AT_REST),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['parentId'] === parentId,
        getData: ({ input }) => attachClosestEdge(own, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => {
          if (source.data['rowId'] === id) return;
          const gap = edgeOf(self.data);
          setState((before) => (before.gap === gap ? before : { isDragged: false, gap }));
        },
        onDragLeave: ({ source }) => {
          if (source.data['rowId'] !== id) setState(AT_REST);
        },
        onDrop: ({ self, source }) => {
          setState(AT_REST);
          const movedId = source.data['rowId'];
          if (typeof movedId === 'string' && movedId !== id) {
            drop.current(movedId, edgeOf(self.data) === 'top' ? 'before' : 'after');
          }
        },
      }),
    );
  }, [row, handle, parentId, id, enabled]);
  return state;
}
