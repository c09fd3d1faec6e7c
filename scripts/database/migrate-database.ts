import pg from 'pg';
import { MIGRATIONS_DIR } from '../paths';
import { messageOf, PlainError } from '../plain-error';
import { NO_FILTERS, readMigrations } from './migrations-folder';
import { withSchemaEngine } from './schema-engine';

/** The advisory lock under which Baton migrates; the number only has to be the same for every instance. */
const MIGRATION_LOCK = 7_205_759_403;

/**
 * Applies the migrations that the database does not have yet and returns their names.
 * Several instances may call it at once: one migrates, the others wait and find nothing left to do.
 * It fills `_prisma_migrations` as the ordinary `prisma migrate deploy` does, and either may follow the other.
 */
export async function migrateDatabase(databaseUrl: string, folder: string = MIGRATIONS_DIR): Promise<string[]> {
  const list = readMigrations(folder);
  const lockHolder = new pg.Client({ connectionString: databaseUrl });
  lockHolder.on('error', () => undefined); // a connection that breaks fails the query below, which says it better
  await lockHolder.connect();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await withSchemaEngine(databaseUrl, undefined, async (engine) => {
      return await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS });
    });
    return applied.appliedMigrationNames;
  } catch (error) {
    throw new PlainError(`The database could not be migrated${explain(messageOf(error))}`);
  } finally {
    await lockHolder.end();
  }
}

/** The engine's messages span lines and end in its own stack of calls, which also names the migration. */
function explain(message: string): string {
  const migration = /migration_name="([^"]+)"/.exec(message)?.[1];
  const reason = message
    .replace(/\n\s*0: [\s\S]*$/, '')
    .replace(/^external connector error\s*/, '')
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
  return `${migration === undefined ? '' : ` (${migration})`}: ${reason}`;
}
