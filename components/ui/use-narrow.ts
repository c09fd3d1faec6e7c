'use client';

import { useSyncExternalStore } from 'react';

// The width below which Tailwind's `sm:` does not hold.
const NARROW = '(max-width: 639.98px)';

function subscribe(listener: () => void) {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

const read = () => window.matchMedia(NARROW).matches;

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, read, () => false);
}
