import { PrismaPg } from '@prisma/adapter-pg';
import { withDirectSql } from './direct-sql';
import { type Prisma, PrismaClient } from './generated/client';
import { createStatementNamer } from './statement-namer';
import { type TransactionLine, TransactionPool, withLine } from './transaction-pool';

/** A transaction, or the database itself, as queries see it. Raw SQL goes to the driver directly; models go through Prisma. */
export type Tx = Prisma.TransactionClient;

/** The database: the pool, and the one way to open a transaction. */
export interface Database {
  /** Single statements outside of a transaction. */
  readonly prisma: PrismaClient;
  /** Read and write, READ COMMITTED. Rolled back when `work` throws, or takes longer than `timeoutMs` (15 s). */
  transaction<Result>(work: (tx: Tx) => Promise<Result>, timeoutMs?: number): Promise<Result>;
  /** Read only, REPEATABLE READ: everything that `work` reads is of one moment. */
  snapshot<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** How long a transaction waits for a connection before it gives up. */
const CONNECTION_WAIT_MS = 5_000;
/** How long a transaction may take; a stuck one must not hold its locks for ever. */
const TRANSACTION_MS = 15_000;
const CONNECT_MS = 5_000;

export function openDatabase(options: { url: string; poolSize: number; onError: (error: Error) => void }): Database {
  const pool = new TransactionPool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'baton',
  });
  pool.on('error', options.onError);
  const nameOf = createStatementNamer();
  const adapter = new PrismaPg(pool, { onConnectionError: options.onError, statementNameGenerator: nameOf });
  const prisma = new PrismaClient({ adapter });

  const transact = <Result>(
    work: (tx: Tx) => Promise<Result>,
    limits: { timeout: number; isolationLevel?: Prisma.TransactionIsolationLevel },
  ): Promise<Result> => {
    const line: TransactionLine = { client: null };
    const runner = () => {
      if (line.client === null) throw new Error('this transaction is over');
      return line.client;
    };
    return withLine(line, () =>
      prisma.$transaction((tx) => work(withDirectSql(tx, runner, nameOf)), { maxWait: CONNECTION_WAIT_MS, ...limits }),
    );
  };
  return {
    prisma: withDirectSql(prisma, () => pool, nameOf),
    transaction: (work, timeoutMs = TRANSACTION_MS) => transact(work, { timeout: timeoutMs }),
    snapshot: (work) => transact(work, { timeout: TRANSACTION_MS, isolationLevel: 'RepeatableRead' }),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
