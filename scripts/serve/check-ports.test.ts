import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { parseConfig } from '@/lib/backend/config/parse-config';
import { findFreePort } from '../processes/free-port';
import { checkPorts } from './check-ports';

async function configOn(port: number, realtimePort: number, host = '127.0.0.1') {
  const variables = {
    NEXTAUTH_SECRET: 's'.repeat(32),
    PORT: String(port),
    REALTIME_PORT: String(realtimePort),
    HOST: host,
  };
  return parseConfig(variables, 'x');
}

test('a port in use is named together with the way out', async () => {
  const server = createServer();
  const taken = await findFreePort();
  await new Promise<void>((resolve) => server.listen(taken, '127.0.0.1', resolve));
  const free = await findFreePort();
  await expect(checkPorts(await configOn(taken, free), 'npm start')).rejects.toThrow(
    `Port ${taken} is in use by another program, and the web app needs it; choose another one, for example: PORT=${taken + 100} npm start`,
  );
  await expect(checkPorts(await configOn(free, taken), 'npm start')).rejects.toThrow(
    `Port ${taken} is in use by another program, and live updates need it`,
  );
  await new Promise((resolve) => server.close(resolve));
  await checkPorts(await configOn(free, taken), 'npm start');
});

test('an address that this machine does not have is named', async () => {
  const config = await configOn(await findFreePort(), await findFreePort(), '192.0.2.1');
  await expect(checkPorts(config, 'npm start')).rejects.toThrow('This machine has no address "192.0.2.1"');
});
