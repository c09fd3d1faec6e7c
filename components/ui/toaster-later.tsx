'use client';

import { type ComponentType, useEffect, useState } from 'react';

/** Fetches the toaster when the page is there: nothing is said on a page that nobody has touched. Without a line it is asked for again. */
export function ToasterLater() {
  const [Toaster, setToaster] = useState<ComponentType>();
  useEffect(() => {
    const stop = new AbortController();
    const fetchIt = () =>
      import('./toaster').then(
        (loaded) => setToaster(() => loaded.Toaster),
        () => window.addEventListener('online', fetchIt, { once: true, signal: stop.signal }),
      );
    void fetchIt();
    return () => stop.abort();
  }, []);
  return Toaster ? <Toaster /> : null;
}
