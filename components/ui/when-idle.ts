/** Where a browser cannot say when it is idle. */
const SOON_MS = 200;

/** Runs something when the page has nothing better to do. Answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, SOON_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => run());
  return () => cancelIdleCallback(handle);
}
