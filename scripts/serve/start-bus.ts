import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BusConfig } from '@/lib/backend/config/parse-config';
import { STATE_DIR } from '../paths';
import { messageOf } from '../plain-error';
import type { Household } from '../processes/household';
import { findRedisServer, type PrivateRedis, startPrivateRedis } from '../redis/private-redis';
import { checkRedis } from './check-redis';
import type { RunFolder } from './run-folder';

const PASSWORD_BYTES = 24;
const RESTART_MS = 500;

/** What carries events in this run. Without a URL it is memory, and web and sidecar are one process. */
export interface RunningBus {
  url: string | undefined;
  description: string;
}

/** Takes the given Redis, else starts a private one when there is a program for it, else chooses memory. */
export async function startBus(
  configured: BusConfig,
  explicitMemory: boolean,
  household: Household,
  folder: RunFolder,
): Promise<RunningBus> {
  if (configured.kind === 'redis') {
    await checkRedis(configured.url);
    return { url: configured.url, description: 'bus: Redis from REDIS_URL' };
  }
  const program = explicitMemory ? undefined : findRedisServer();
  if (program === undefined) {
    return { url: undefined, description: 'bus: in memory (web and sidecar in one process; no redis-server is used)' };
  }
  const url = await keepRunning(program, household, folder);
  return { url, description: `bus: private ${program}` };
}

/** A bus that dies comes back empty on the same port; nothing is lost with it that the database does not have. */
async function keepRunning(program: string, household: Household, folder: RunFolder): Promise<string> {
  const directory = join(STATE_DIR, 'redis');
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  let server = await startPrivateRedis(program, { directory, password });
  const { port, url } = server;
  const watch = (running: PrivateRedis) => {
    folder.note('redis', running.pid);
    running.process.once('exit', () => void restart());
  };
  const restart = async () => {
    while (!household.isStopping) {
      console.error('The private Redis ended unexpectedly; starting it again.');
      await delay(RESTART_MS);
      if (household.isStopping) return;
      try {
        server = await startPrivateRedis(program, { directory, password, port });
        watch(server);
        return;
      } catch (error) {
        console.error(messageOf(error));
      }
    }
  };
  household.add('Redis', () => server.stop());
  watch(server);
  return url;
}
