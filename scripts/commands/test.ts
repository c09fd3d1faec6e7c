import { runCommand } from '../run-command';
import { runTests } from '../testing/run-tests';

await runCommand(async () => {
  const { passed, failed } = await runTests(process.argv.slice(2));
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
