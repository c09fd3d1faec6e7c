import type { CoreOptions } from './core-options';

/** After what is on screen has loaded: keeping is for later. */
const KEEP_PAGES_AFTER_MS = 3_000;

/** Keeps the pages that open without a network, once this one has come to rest. Returns how to call it off. */
export function keepPagesLater({ clock, pages, userId, onError }: CoreOptions): () => void {
  return clock.setTimer(() => void pages?.keep(userId).catch(onError), KEEP_PAGES_AFTER_MS);
}
