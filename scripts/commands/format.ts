import { runTool } from '../checks/run-tool';
import { runCommand } from '../run-command';

await runCommand(async () => {
  const { passed, output } = await runTool('@biomejs/biome', 'biome', ['check', '--write', ...process.argv.slice(2)]);
  console.log(output);
  if (!passed) process.exitCode = 1;
});
