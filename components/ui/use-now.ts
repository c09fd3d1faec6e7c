'use client';

import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;

// One timer for all the dates on a page, which therefore turn together.
let current = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  current = new Date();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    current = new Date();
    timer = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

const read = () => current;

/** The present moment, fresh every half minute. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, read, read);
}
