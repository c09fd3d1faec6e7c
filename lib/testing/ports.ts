import { createServer } from 'node:net';

/**
 * A TCP port of 127.0.0.1 that nothing listens on at this moment.
 * Another process may take it before the caller does, so a start on it must be tried again when it fails.
 */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port number.');
  return address.port;
}
