import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Of the advisory lock that the one process of a database without Redis holds. */
const PROCESS_LOCK = 4_072_002;
const AGAIN_MS = 250;
/** A server that ended our connection may take a moment to let go of what it held. */
const LET_GO_WITHIN_MS = 10_000;

export interface ProcessLock {
  release(): Promise<void>;
}

/**
 * Takes the database for this process alone, for as long as it lives: with the in-memory bus a second process would not hear the
 * first one. Null when another process holds it. When the connection breaks the lock is taken anew; `onLost` is called when
 * somebody else was faster.
 */
export async function takeProcessLock(databaseUrl: string, onLost: () => void): Promise<ProcessLock | null> {
  let released = false;
  let client: pg.Client | null = null;

  const connect = async (): Promise<boolean> => {
    const next = new pg.Client({ connectionString: databaseUrl, application_name: 'baton lock' });
    let wasHolding = false;
    next.on('error', () => {});
    next.on('end', () => {
      if (wasHolding && !released) void holdAgain();
    });
    await next.connect();
    const answer = await next.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [PROCESS_LOCK]);
    wasHolding = answer.rows[0]?.taken === true;
    client = next;
    if (!wasHolding) await next.end();
    return wasHolding;
  };
  const holdAgain = async () => {
    let refusedSince: number | null = null;
    while (!released) {
      const taken = await connect().catch(() => null);
      if (taken === true) return;
      if (taken === false) {
        refusedSince ??= performance.now();
        if (performance.now() - refusedSince > LET_GO_WITHIN_MS) return onLost();
      }
      await delay(AGAIN_MS, undefined, { ref: false });
    }
  };

  if (!(await connect())) return null;
  return {
    release: async () => {
      released = true;
      await client?.end();
    },
  };
}
