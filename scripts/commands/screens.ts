import { runCommand } from '../run-command';
import { runTests } from '../testing/run-tests';

/** `npm run screens`: a picture of every screen in both themes and two widths, each looked at by axe, into test-results/screens. */
await runCommand(async () => {
  const { failed } = await runTests(['e2e', 'screens.spec']);
  if (failed > 0) process.exitCode = 1;
});
