import { createServer } from 'node:net';
import { codeOf } from '../plain-error';

/**
 * A TCP port of 127.0.0.1 that nothing listens on at this moment.
 * Another process may take it before the caller does, so a start on it must be tried again when it fails.
 */
export async function findFreePort(): Promise<number> {
  return await listenOnce(0, '127.0.0.1');
}

/** Whether this process could listen on the port of that host right now. Throws when the reason is not another listener. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return false;
    throw error;
  }
}

async function listenOnce(port: number, host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port number.');
  return address.port;
}
