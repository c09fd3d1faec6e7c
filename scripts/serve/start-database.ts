import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/embedded-postgres';
import { migrateDatabase } from '../database/migrate-database';
import { STATE_DIR } from '../paths';
import type { Household } from '../processes/household';
import { checkDatabase, ensureDatabase } from './check-database';
import { keptSecret } from './local-secrets';
import type { RunFolder } from './run-folder';

const DATABASE = 'baton';
const MAX_CONNECTIONS = 100;

/** A database that is ready and migrated. */
export interface RunningDatabase {
  url: string;
  /** For the line that tells what a run uses. */
  description: string;
}

/** Starts the embedded database, or checks the given one, and migrates it. */
export async function startDatabase(
  databaseUrl: string | undefined,
  household: Household,
  folder: RunFolder,
  onLost: (sentence: string) => void,
): Promise<RunningDatabase> {
  if (databaseUrl !== undefined) {
    await checkDatabase(databaseUrl);
    tellApplied(await migrateDatabase(databaseUrl));
    return { url: databaseUrl, description: 'database from DATABASE_URL' };
  }
  const directory = join(STATE_DIR, 'postgres');
  const server = await startEmbeddedPostgres({
    dataDir: join(directory, 'data'),
    logFile: join(directory, 'postgres.log'),
    password: keptSecret(join(directory, 'password')),
    durable: true,
    maxConnections: MAX_CONNECTIONS,
  });
  household.add('Postgres', () => server.stop());
  folder.note('postgres', server.pid);
  server.process.once('exit', () => {
    onLost('The embedded database ended unexpectedly (see .baton/postgres/postgres.log); stopping everything.');
  });
  await ensureDatabase(server.url('postgres'), DATABASE);
  const url = server.url(DATABASE);
  tellApplied(await migrateDatabase(url));
  return { url, description: 'database: embedded Postgres (.baton/postgres)' };
}

function tellApplied(names: string[]): void {
  if (names.length > 0) console.log(`Migrated the database: ${names.join(', ')}.`);
}
