'use client';

import { useCallback, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { Id } from '@/lib/protocol/primitives';

// How one looks at a board is one's own and this browser's: nobody else sees a list folded because of it.
const keyOf = (boardId: Id) => `baton.collapsed.${boardId}`;
const keptSchema = z.array(z.string());
const listeners = new Set<() => void>();
const known = new Map<Id, readonly Id[]>();
const NONE: readonly Id[] = [];

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function collapsedOn(boardId: Id): readonly Id[] {
  const kept = known.get(boardId) ?? read(boardId);
  known.set(boardId, kept);
  return kept;
}

/** Whether a list is folded to its title, and the way to fold and unfold it. */
export function useCollapsed(boardId: Id, listId: Id): readonly [boolean, (collapsed: boolean) => void] {
  const collapsed = useSyncExternalStore(
    subscribe,
    () => collapsedOn(boardId).includes(listId),
    () => false,
  );
  const change = useCallback(
    (next: boolean) => {
      const others = collapsedOn(boardId).filter((id) => id !== listId);
      keep(boardId, next ? [...others, listId] : others);
    },
    [boardId, listId],
  );
  return [collapsed, change];
}

function read(boardId: Id): readonly Id[] {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(boardId)) ?? '[]')).data ?? NONE;
  } catch {
    // Storage is closed to this page, or holds something else.
    return NONE;
  }
}

function keep(boardId: Id, listIds: readonly Id[]): void {
  known.set(boardId, listIds);
  for (const listener of listeners) listener();
  try {
    if (listIds.length === 0) localStorage.removeItem(keyOf(boardId));
    else localStorage.setItem(keyOf(boardId), JSON.stringify(listIds));
  } catch {
    // Storage is closed to this page: the choice holds until the tab is closed.
  }
}
