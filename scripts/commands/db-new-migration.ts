import { startScratchPostgres } from '../database/scratch-postgres';
import { writeMigration } from '../database/write-migration';
import { generateClient } from '../prepare/generate-client';
import { runCommand } from '../run-command';

await runCommand(async () => {
  const server = await startScratchPostgres();
  try {
    const written = await writeMigration(server.url('postgres'), process.argv[2] ?? '', new Date());
    console.log(
      written === undefined
        ? 'The migrations already lead to the schema; nothing was written.'
        : `Wrote prisma/migrations/${written}/migration.sql; read it before committing.`,
    );
  } finally {
    await server.stop();
  }
  await generateClient();
});
