import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** The connection of a transaction, from when Prisma takes it until it gives it back. */
export interface TransactionLine {
  client: pg.PoolClient | null;
}

/** Set around the opening of a transaction, so that the pool can tell whose connection it hands out. */
const opening = new AsyncLocalStorage<TransactionLine>();

/** Runs `open`, during which a transaction takes its connection; the connection stands in the line from then on. */
export function withLine<Result>(line: TransactionLine, open: () => Promise<Result>): Promise<Result> {
  return opening.run(line, open);
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: unknown) => void,
) => void;

/**
 * The pool that Prisma's driver adapter uses, which also tells each transaction its own connection. By it the statements of the
 * write path go to Postgres directly (direct-sql.ts).
 */
export class TransactionPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    // By callback it is the pool itself that connects, for a single statement.
    if (callback !== undefined) {
      super.connect(callback);
      return undefined;
    }
    const line = opening.getStore();
    return super.connect().then((client) => (line === undefined ? client : noteLine(client, line)));
  }
}

/** Once it is given back, the connection is somebody else's: nothing of this transaction may be sent over it any more. */
function noteLine(client: pg.PoolClient, line: TransactionLine): pg.PoolClient {
  const release = client.release.bind(client);
  line.client = client;
  client.release = (error) => {
    line.client = null;
    release(error);
  };
  return client;
}
