'use client';

import { useSyncExternalStore } from 'react';

/** A choice between on and off that is kept on this device. */
export interface DeviceSwitch {
  readonly use: () => boolean;
  readonly read: () => boolean;
  readonly set: (on: boolean) => void;
}

/** Makes one; `initially` is what holds until somebody chooses, and while a page is drawn on the server. */
export function deviceSwitch(storageKey: string, initially: boolean): DeviceSwitch {
  const listeners = new Set<() => void>();
  // Where storage is closed the choice holds for this page.
  let chosen: boolean | null = null;

  function read(): boolean {
    if (chosen !== null) return chosen;
    try {
      const kept = localStorage.getItem(storageKey);
      return kept === null ? initially : kept === 'on';
    } catch {
      return initially;
    }
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  function set(on: boolean): void {
    chosen = on;
    try {
      if (on === initially) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, on ? 'on' : 'off');
    } catch {
      // Storage is closed to this page: the choice holds until the tab is closed.
    }
    for (const listener of listeners) listener();
  }

  return { use: () => useSyncExternalStore(subscribe, read, () => initially), read, set };
}
