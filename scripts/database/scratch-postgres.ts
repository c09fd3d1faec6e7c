import { join } from 'node:path';
import { ScratchFolder } from '../processes/scratch-folder';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';

/** A Postgres of its own in a temporary folder: fast, without safety against power cuts, gone after `stop`. */
export async function startScratchPostgres(options: { maxConnections?: number } = {}): Promise<EmbeddedPostgres> {
  const folder = await ScratchFolder.make();
  const server = await startEmbeddedPostgres({
    dataDir: join(folder.path, 'data'),
    logFile: join(folder.path, 'postgres.log'),
    password: 'scratch',
    durable: false,
    ...options,
  });
  folder.note(server.pid);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      folder.remove();
    },
  };
}
