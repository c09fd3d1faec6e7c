import pg from 'pg';
import { codeOf, messageOf, PlainError } from '../plain-error';

const CONNECT_TIMEOUT_MS = 5_000;

/** Sentences for what goes wrong most, by Node's and Postgres' codes. */
const REASONS: Record<string, (place: string) => string> = {
  ECONNREFUSED: (place) => `nothing answers at ${place}`,
  ENOTFOUND: (place) => `the host of ${place} is not known`,
  EAI_AGAIN: (place) => `the host of ${place} cannot be looked up`,
  ETIMEDOUT: (place) => `${place} does not answer`,
  '28P01': () => 'the password or the user is wrong',
  '28000': () => 'the user may not sign in there',
  '3D000': () => 'there is no database of that name; create it first',
};

/** Rejects with one sentence, without the password in it, when the database cannot be reached. */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined); // the query below tells
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    const reason = REASONS[codeOf(error) ?? '']?.(`${client.host}:${client.port}`) ?? messageOf(error);
    throw new PlainError(`DATABASE_URL cannot be used: ${reason}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether nobody has an account there yet. */
export async function isEmptyDatabase(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>('SELECT NOT EXISTS (SELECT 1 FROM "User") AS empty');
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}

/** Creates a database of the cluster unless it is there. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
