import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { OpeningGate } from './opening-gate';

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
 * The pool that Prisma's driver adapter uses, which also tells each transaction its own connection, by which the statements of the
 * write path go to Postgres directly (direct-sql.ts), and which grows slowly (opening-gate.ts).
 */
export class TransactionPool extends pg.Pool {
  readonly #gate: OpeningGate;

  constructor(options: pg.PoolConfig & { max: number; connectionTimeoutMillis: number }) {
    super(options);
    const isDry = () => this.idleCount <= this.waitingCount && this.totalCount < options.max;
    this.#gate = new OpeningGate({ isDry, size: () => this.totalCount }, options.connectionTimeoutMillis);
    // It is told before the connection is free.
    this.on('release', () => process.nextTick(() => this.#gate.wake()));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    // By callback it is the pool itself that connects, for a single statement.
    if (callback !== undefined) {
      this.#take(callback);
      return undefined;
    }
    const line = opening.getStore();
    return new Promise((resolve, reject) => {
      this.#take((error, client) => {
        if (client === undefined) reject(error ?? new Error('the pool gave neither a connection nor a reason'));
        else resolve(line === undefined ? client : noteLine(client, line));
      });
    });
  }

  #take(callback: Connected): void {
    const take = (done: () => void) => {
      super.connect((error, client, release) => {
        done();
        callback(error, client, release);
      });
    };
    this.#gate.pass(take, (error) => callback(error, undefined, () => undefined));
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
