/**
 * What went wrong at the database, as far as it decides what to do next.
 * `conflict`: Postgres chose this transaction as the victim of a deadlock or serialization; a new try may succeed.
 * `taken`: a unique key was taken by a commit that this transaction could not see; a new try sees it.
 * `lost`: the connection broke; whether a commit arrived is unknown, and the idempotency record tells.
 * `unavailable`: no connection to be had.
 */
export type DatabaseTrouble = 'conflict' | 'taken' | 'lost' | 'unavailable' | 'other';

const CONFLICTS = new Set(['40001', '40P01', '55P03']);
/** Shut down, crashed, starting up, too many connections, idle in a transaction. Class 08 is any connection exception. */
const LOST = new Set(['57P01', '57P02', '25P03']);
const UNAVAILABLE = new Set(['57P03', '53300', '53400']);
const SOCKET_CODES = new Set(['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

export function classifyDatabaseError(error: unknown): DatabaseTrouble {
  if (!(error instanceof Error)) return 'other';
  const sqlState = sqlStateOf(error);
  if (sqlState !== undefined) {
    if (CONFLICTS.has(sqlState)) return 'conflict';
    if (sqlState === '23505') return 'taken';
    if (LOST.has(sqlState) || sqlState.startsWith('08')) return 'lost';
    return UNAVAILABLE.has(sqlState) ? 'unavailable' : 'other';
  }
  return classifyClientError(error);
}

/** Errors that come from the client libraries and not from Postgres. They have no code of their own except by their text. */
function classifyClientError(error: Error): DatabaseTrouble {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'P2034') return 'conflict';
  if (code === 'P2028') return error.message.includes('Unable to start') ? 'unavailable' : 'lost';
  if (code === 'P1001' || code === 'P2024' || kindOf(error) === 'DatabaseNotReachable') return 'unavailable';
  if (code === 'P1017' || code === 'P1008' || kindOf(error) === 'ConnectionClosed') return 'lost';
  if (SOCKET_CODES.has(code)) return code === 'ECONNRESET' || code === 'EPIPE' ? 'lost' : 'unavailable';
  if (/connection error and is not queryable|Connection terminated/.test(error.message)) return 'lost';
  return /timeout exceeded when trying to connect/.test(error.message) ? 'unavailable' : 'other';
}

function sqlStateOf(error: Error): string | undefined {
  // From the driver itself, whose errors of the server alone have a severity.
  if ('severity' in error && 'code' in error && typeof error.code === 'string') return error.code;
  const { originalCode } = causeOf(error);
  return typeof originalCode === 'string' ? originalCode : undefined;
}

function kindOf(error: Error): string | undefined {
  const { kind } = causeOf(error);
  return typeof kind === 'string' ? kind : undefined;
}

/** Where Prisma's driver adapter keeps what the driver said. */
function causeOf(error: Error): { originalCode?: unknown; kind?: unknown } {
  const meta = 'meta' in error ? error.meta : undefined;
  const inner = isRecord(meta) && isRecord(meta['driverAdapterError']) ? meta['driverAdapterError'] : error;
  const cause: unknown = isRecord(inner) ? inner['cause'] : undefined;
  return isRecord(cause) ? cause : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
