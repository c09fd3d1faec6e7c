/**
 * Locks that tabs of one browser share, given up by itself when a tab dies. `hold` waits for its turn, `steal` does not; both
 * call back once the lock is this tab's, and answer how to give it up. `onLost`: another tab has stolen it.
 */
export interface TabLocks {
  hold(name: string, onHeld: () => void, onLost?: () => void): () => void;
  steal(name: string, onHeld: () => void, onLost?: () => void): () => void;
}

/** Web Locks; null where there are none, as on plain HTTP beyond localhost. */
export function browserLocks(locks: LockManager | undefined): TabLocks | null {
  if (!locks) return null;
  return {
    hold: (name, onHeld, onLost) => request(locks, name, false, onHeld, onLost),
    steal: (name, onHeld, onLost) => request(locks, name, true, onHeld, onLost),
  };
}

function request(locks: LockManager, name: string, steal: boolean, onHeld: () => void, onLost = () => {}): () => void {
  const waiting = new AbortController();
  let isHeld = false;
  let release = () => waiting.abort();
  const held = () =>
    new Promise<void>((resolve) => {
      isHeld = true;
      release = resolve;
      onHeld();
    });
  // A theft cannot be given up while it waits, and does not wait.
  const options: LockOptions = steal ? { steal } : { signal: waiting.signal };
  locks.request(name, options, held).catch((error: unknown) => {
    const isAborted = error instanceof DOMException && error.name === 'AbortError';
    if (isAborted && isHeld) onLost();
    // Given up while still waiting: exactly what was asked for.
    else if (!waiting.signal.aborted) throw error;
  });
  return () => release();
}
