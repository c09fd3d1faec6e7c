'use client';

import { useCallback, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { Id } from '@/lib/protocol/primitives';

// How one looks at a checklist is one's own and this browser's. Only the newest are kept: a choice about a checklist that has
// gone would otherwise stay for ever.
const STORAGE_KEY = 'baton.hideDone';
const MAX_KEPT = 200;
const keptSchema = z.array(z.string());
const listeners = new Set<() => void>();
const NONE: readonly Id[] = [];
let known: readonly Id[] | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function hiding(): readonly Id[] {
  known ??= read();
  return known;
}

/** Whether a checklist's done items are hidden from this person here, and the way to hide and show them. */
export function useHiddenDone(checklistId: Id): readonly [boolean, (hidden: boolean) => void] {
  const hidden = useSyncExternalStore(
    subscribe,
    () => hiding().includes(checklistId),
    () => false,
  );
  const change = useCallback(
    (next: boolean) => {
      const others = hiding().filter((id) => id !== checklistId);
      keep(next ? [checklistId, ...others].slice(0, MAX_KEPT) : others);
    },
    [checklistId],
  );
  return [hidden, change];
}

function read(): readonly Id[] {
  try {
    return keptSchema.safeParse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')).data ?? NONE;
  } catch {
    // Storage is closed to this page, or holds something else.
    return NONE;
  }
}

function keep(checklistIds: readonly Id[]): void {
  known = checklistIds;
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(checklistIds));
  } catch {
    // Storage is closed to this page: the choice holds until the tab is closed.
  }
}
