import { generateClient } from '../prepare/generate-client';
import { runCommand } from '../run-command';

await runCommand(async () => {
  const outcome = await generateClient();
  console.log(outcome === 'current' ? 'The Prisma client is current.' : 'The Prisma client was generated.');
});
