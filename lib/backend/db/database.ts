import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client';
import { createStatementNamer } from './statement-namer';

/** A transaction, or the database itself, as queries see it. */
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
  const adapter = new PrismaPg(
    {
      connectionString: options.url,
      max: options.poolSize,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'baton',
    },
    {
      onPoolError: options.onError,
      onConnectionError: options.onError,
      statementNameGenerator: createStatementNamer(),
    },
  );
  const prisma = new PrismaClient({ adapter });
  const limits = { maxWait: CONNECTION_WAIT_MS, timeout: TRANSACTION_MS };
  return {
    prisma,
    transaction: (work, timeoutMs = TRANSACTION_MS) => prisma.$transaction(work, { ...limits, timeout: timeoutMs }),
    snapshot: (work) => prisma.$transaction(work, { ...limits, isolationLevel: 'RepeatableRead' }),
    close: () => prisma.$disconnect(),
  };
}
