import { findFreePort as findAnyFreePort } from '@/scripts/processes/free-port';

const givenOut = new Set<number>();

/** A free TCP port of 127.0.0.1 that this process has not given out before. */
export async function findFreePort(): Promise<number> {
  let port = await findAnyFreePort();
  while (givenOut.has(port)) port = await findAnyFreePort();
  givenOut.add(port);
  return port;
}
