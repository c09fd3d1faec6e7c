import { migrateDatabase } from '../database/migrate-database';
import { loadEnvFiles } from '../env-files';
import { PlainError } from '../plain-error';
import { runCommand } from '../run-command';

await runCommand(async () => {
  loadEnvFiles();
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === '') {
    throw new PlainError('DATABASE_URL is not set; the embedded database is migrated by npm start.');
  }
  const applied = await migrateDatabase(url);
  console.log(applied.length === 0 ? 'The database is current.' : `Applied: ${applied.join(', ')}.`);
});
