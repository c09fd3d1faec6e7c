import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '@/lib/testing/ports';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/scripts/database/embedded-postgres';
import type { ScratchFolder } from '@/scripts/processes/scratch-folder';
import { stopProcess } from '@/scripts/processes/stop-process';
import { findRedisServer, type PrivateRedis, startPrivateRedis } from '@/scripts/redis/private-redis';
import type { StackMember } from './stack-member';

const DATABASE = 'baton';
const MAX_CONNECTIONS = 200;

/** A running server of either kind: what both can do. */
type Server = Pick<EmbeddedPostgres | PrivateRedis, 'pid' | 'stop'>;

/** The stack's Postgres; started already, so that its address is known. `adminUrl` names its maintenance database. */
export async function postgresMember(
  folder: ScratchFolder,
  durable = false,
): Promise<StackMember & { adminUrl: string }> {
  const port = await findFreePort();
  const logFile = join(folder.path, 'postgres.log');
  const open = () =>
    startEmbeddedPostgres({
      dataDir: join(folder.path, 'postgres'),
      logFile,
      password: 'scratch',
      port,
      durable,
      maxConnections: MAX_CONNECTIONS,
    });
  const first = await open();
  const member = serverMember('postgres', first.url(DATABASE), logFile, folder, first, open);
  return Object.assign(member, { adminUrl: first.url('postgres') });
}

/** The stack's Redis; started already. It comes back empty on the same port. */
export async function redisMember(folder: ScratchFolder): Promise<StackMember> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('This test needs redis-server (or valkey-server) on PATH.');
  const port = await findFreePort();
  const directory = join(folder.path, 'redis');
  const open = () => startPrivateRedis(program, { directory, port });
  const first = await open();
  return serverMember('redis', first.url, join(directory, 'redis.log'), folder, first, open);
}

function serverMember(
  id: string,
  url: string,
  logFile: string,
  folder: ScratchFolder,
  first: Server,
  open: () => Promise<Server>,
): StackMember {
  let server: Server | undefined = first;
  folder.note(first.pid);
  return {
    id,
    url,
    get pid() {
      return server?.pid;
    },
    start: async () => {
      if (server !== undefined) return;
      server = await open();
      folder.note(server.pid);
    },
    stop: async () => {
      await server?.stop();
      server = undefined;
    },
    kill: async () => {
      if (server !== undefined) await stopProcess(server.pid, { signal: 'SIGKILL' });
      server = undefined;
    },
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
  };
}
