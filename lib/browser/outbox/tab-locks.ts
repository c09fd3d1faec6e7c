/** Locks that tabs of one browser share. `hold` calls back once the lock is this tab's, and answers how to give it up. */
export interface TabLocks {
  hold(name: string, onHeld: () => void): () => void;
}

/** Web Locks; null where there are none, as on plain HTTP beyond localhost. */
export function browserLocks(locks: LockManager | undefined): TabLocks | null {
  if (!locks) return null;
  return {
    hold(name, onHeld) {
      const waiting = new AbortController();
      let release = () => waiting.abort();
      const held = () =>
        new Promise<void>((resolve) => {
          release = resolve;
          onHeld();
        });
      locks.request(name, { signal: waiting.signal }, held).catch((error: unknown) => {
        // Given up while still waiting: exactly what was asked for.
        if (!waiting.signal.aborted) throw error;
      });
      return () => release();
    },
  };
}
