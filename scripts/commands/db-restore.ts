import { migrateDatabase } from '../database/migrate-database';
import { loadEnvFiles } from '../env-files';
import { STATE_DIR } from '../paths';
import { PlainError } from '../plain-error';
import { generateClient } from '../prepare/generate-client';
import { Household } from '../processes/household';
import { runCommand } from '../run-command';
import { checkDatabase } from '../serve/check-database';
import { ensureWritable } from '../serve/ensure-writable';
import { RunFolder } from '../serve/run-folder';
import { startDatabase } from '../serve/start-database';

/**
 * `npm run db:restore`, after a copy of the database has been put back: migrates it and begins a new epoch, so that everybody
 * who has seen more than the copy holds loads anew. Running web apps notice within seconds. Without DATABASE_URL it serves
 * the embedded database, which must not be running.
 */
await runCommand(async () => {
  loadEnvFiles();
  if (process.argv.length > 2) {
    throw new PlainError(
      'db:restore takes no file: put the copy back with the tools of Postgres, then run it (docs/operations.md, Backup).',
    );
  }
  await generateClient();
  const { beginNewEpoch } = await import('../database/begin-new-epoch');
  const given = process.env.DATABASE_URL;
  const household = new Household();
  try {
    const url = await open(given === '' ? undefined : given, household);
    const { before, epoch } = await beginNewEpoch(url);
    console.log(
      `The log goes on in epoch ${epoch}${before === null ? '' : ` (before: ${before})`}; everybody loads anew.`,
    );
  } finally {
    await household.stopAll();
  }
});

/** A given database may be in use by running web apps; the embedded one belongs to whoever serves from this folder. */
async function open(databaseUrl: string | undefined, household: Household): Promise<string> {
  if (databaseUrl !== undefined) {
    await checkDatabase(databaseUrl);
    await migrateDatabase(databaseUrl);
    return databaseUrl;
  }
  ensureWritable(STATE_DIR);
  const folder = await RunFolder.take('npm run db:restore');
  household.add('folder', async () => folder.release());
  return (await startDatabase(undefined, household, folder, (sentence) => console.error(sentence))).url;
}
