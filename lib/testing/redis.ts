import { ScratchFolder } from '@/scripts/processes/scratch-folder';
import { stopProcess } from '@/scripts/processes/stop-process';
import { findRedisServer, type PrivateRedis, startPrivateRedis } from '@/scripts/redis/private-redis';
import { findFreePort } from './ports';

/** A real Redis that belongs to one test file and can be taken away from it. */
export interface TestRedis {
  /** Connection string, as REDIS_URL would hold it; the same after a restart. */
  readonly url: string;
  readonly port: number;
  /** Ends it politely. Clients see their connection close. */
  stop(): Promise<void>;
  /** Ends it as a crash would, with kill -9. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
  /** Stops it and removes its folder: for `afterAll`. */
  dispose(): Promise<void>;
}

/** Starts a private Redis on a free port. For `*.redis.test.ts` and `*.pg.redis.test.ts`. */
export async function startTestRedis(): Promise<TestRedis> {
  const program = findRedisServer();
  if (program === undefined) throw new Error('This test needs redis-server (or valkey-server) on PATH.');
  const folder = await ScratchFolder.make();
  const port = await findFreePort();
  const start = async () => {
    const started = await startPrivateRedis(program, { directory: folder.path, port });
    folder.note(started.pid);
    return started;
  };
  let server: PrivateRedis | undefined = await start();
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  return {
    url: server.url,
    port,
    stop,
    kill: async () => {
      if (server !== undefined) await stopProcess(server.pid, { signal: 'SIGKILL' });
      server = undefined;
    },
    restart: async () => {
      await stop();
      server = await start();
    },
    dispose: async () => {
      await stop();
      folder.remove();
    },
  };
}
