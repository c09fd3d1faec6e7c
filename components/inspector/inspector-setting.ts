'use client';

import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'baton.inspector';
/** In an address it opens the inspector on this visit. */
export const INSPECT_PARAMETER = 'inspect';
const listeners = new Set<() => void>();
/** Where storage is closed the choice holds for this page. */
let chosen: boolean | null = null;

function read(): boolean {
  if (chosen !== null) return chosen;
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on';
  } catch {
    return false;
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the person has switched the developer's tools on, on this device. */
export function useInspectorSetting(): boolean {
  return useSyncExternalStore(subscribe, read, () => false);
}

export function setInspectorSetting(on: boolean): void {
  chosen = on;
  try {
    if (on) localStorage.setItem(STORAGE_KEY, 'on');
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is closed to this page: the choice holds until the tab is closed.
  }
  for (const listener of listeners) listener();
}
