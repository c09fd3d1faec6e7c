import { useSyncExternalStore } from 'react';

/** Whether the page is being laid out for paper: what is drawn only near the window is drawn whole then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

const paper = typeof window === 'undefined' ? null : window.matchMedia('print');

function isPrinting(): boolean {
  return paper?.matches ?? false;
}

function subscribe(listener: () => void): () => void {
  paper?.addEventListener('change', listener);
  return () => paper?.removeEventListener('change', listener);
}
