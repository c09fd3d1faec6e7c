import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Id } from '@/lib/protocol/primitives';

const ROW = 'data-notification-id';

/** Arrows walk the rows; where the row that has the focus goes, the focus goes to its neighbour. */
export function useInboxKeys(ids: readonly Id[]) {
  const focused = useRef<Id | null>(null);
  const drawn = useRef(ids);

  useEffect(() => {
    const before = drawn.current;
    drawn.current = ids;
    const id = focused.current;
    if (id === null || ids.includes(id) || !before.includes(id)) return;
    focused.current = null;
    const neighbour = ids[Math.min(before.indexOf(id), ids.length - 1)];
    // The menu that it was snoozed from gives the focus back first, to a button that is gone.
    requestAnimationFrame(() => focusRow(neighbour));
  }, [ids]);

  return {
    onFocus: ({ target }: { target: EventTarget }) => {
      // A menu of a row is not inside it, and its row keeps the focus meanwhile.
      focused.current = rowOf(target) ?? focused.current;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const id = rowOf(event.target);
      if (id === null || event.metaKey || event.ctrlKey || event.altKey) return;
      if (focusRow(ids[ids.indexOf(id) + (event.key === 'ArrowDown' ? 1 : -1)])) event.preventDefault();
    },
  };
}

function rowOf(target: EventTarget): Id | null {
  return target instanceof HTMLElement ? (target.closest(`[${ROW}]`)?.getAttribute(ROW) ?? null) : null;
}

function focusRow(id: Id | undefined): boolean {
  const row = [...document.querySelectorAll(`[${ROW}]`)].find((each) => each.getAttribute(ROW) === id);
  const link = row?.querySelector('a');
  if (!link) return false;
  link.focus();
  return true;
}
