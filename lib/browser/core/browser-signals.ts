/** What a browser tells about its network, this page and whoever sits before it. */
export type BrowserSignal = 'online' | 'offline' | 'visible' | 'hidden' | 'leaving' | 'input';

export interface BrowserSignals {
  readonly isOnline: boolean;
  readonly isVisible: boolean;
  listen(listener: (signal: BrowserSignal) => void): () => void;
}

const INPUT_EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** The signals of a real page. */
export function pageSignals(page: Window): BrowserSignals {
  return {
    get isOnline() {
      return page.navigator.onLine;
    },
    get isVisible() {
      return page.document.visibilityState === 'visible';
    },
    listen(listener) {
      const { document } = page;
      const listening = new AbortController();
      const { signal } = listening;
      page.addEventListener('online', () => listener('online'), { signal });
      page.addEventListener('offline', () => listener('offline'), { signal });
      page.addEventListener('pagehide', () => listener('leaving'), { signal });
      // Back from the browser's cache of pages that were left.
      page.addEventListener('pageshow', ({ persisted }) => persisted && listener('visible'), { signal });
      const seen = () => listener(document.visibilityState === 'visible' ? 'visible' : 'hidden');
      document.addEventListener('visibilitychange', seen, { signal });
      for (const name of INPUT_EVENTS) page.addEventListener(name, () => listener('input'), { signal, passive: true });
      return () => listening.abort();
    },
  };
}

/** For a client without a page, as in a simulation. */
export const noSignals: BrowserSignals = { isOnline: true, isVisible: true, listen: () => () => {} };
