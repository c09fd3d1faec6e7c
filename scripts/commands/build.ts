import { buildSidecar } from '../prepare/build-sidecar';
import { buildWeb } from '../prepare/build-web';
import { generateClient } from '../prepare/generate-client';
import { runCommand } from '../run-command';

await runCommand(async () => {
  await generateClient();
  await buildSidecar();
  const outcome = await buildWeb();
  console.log(outcome === 'current' ? 'The build is current.' : 'Built the web app and the sidecar.');
});
