'use client';

import { useSyncExternalStore } from 'react';

// public/theme.js reads the same key before the first paint, so that the sidebar neither flashes nor moves the page.
const STORAGE_KEY = 'baton.sidebar';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the sidebar is folded away now, for code that does not draw. */
export const isSidebarHidden = () => document.documentElement.dataset['sidebar'] === 'hidden';

/** Whether the person folded the sidebar away on this device. A phone has none to fold. */
export function useSidebarHidden(): boolean {
  return useSyncExternalStore(subscribe, isSidebarHidden, () => false);
}

export function setSidebarHidden(hidden: boolean): void {
  if (hidden) document.documentElement.dataset['sidebar'] = 'hidden';
  else delete document.documentElement.dataset['sidebar'];
  for (const listener of listeners) listener();
  try {
    if (hidden) localStorage.setItem(STORAGE_KEY, 'hidden');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is closed to this page: the choice holds until the tab is closed.
  }
}
