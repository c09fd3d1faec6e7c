import { runChecks } from '../checks/run-checks';
import { runCommand } from '../run-command';

await runCommand(async () => {
  const { failed } = await runChecks();
  if (failed > 0) process.exitCode = 1;
});
