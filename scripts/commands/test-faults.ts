import { writeFileSync } from 'node:fs';
import { parseFaultOptions } from '@/faults/framework/options';
import { runScenarios } from '@/faults/framework/run-scenarios';
import { runCommand } from '../run-command';
import { ensureRedis } from '../testing/ensure-tools';

/** `npm run test:faults [-- names… --minutes 2 --clients 2000 --seeds 10000]`; docs/faults.md lists the scenarios. */
await runCommand(async () => {
  const options = parseFaultOptions(process.argv.slice(2));
  ensureRedis();
  const { passed, failed } = await runScenarios(options);
  if (options.tallyFile !== undefined) writeFileSync(options.tallyFile, JSON.stringify({ passed, failed }));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
});
