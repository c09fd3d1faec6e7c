import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf, isSameProcess } from '../processes/fingerprint';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { clearPostmasterFile } from './postmaster-file';

const PREFIX = 'baton-scratch-';
const OWNER_FILE = 'owner';
const FOLDER_MODE = 0o755;

/** A Postgres of its own in a temporary folder: fast, without safety against power cuts, gone after `stop`. */
export async function startScratchPostgres(options: { maxConnections?: number } = {}): Promise<EmbeddedPostgres> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, FOLDER_MODE); // when root starts it, the server runs as another user
  writeFileSync(join(folder, OWNER_FILE), `${process.pid} ${fingerprintOf(process.pid) ?? ''}`);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    logFile: join(folder, 'postgres.log'),
    password: 'scratch',
    durable: false,
    ...options,
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a killed test run left: its server still runs and its folder still fills the disk. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const ownerFile = join(folder, OWNER_FILE);
    if (!existsSync(ownerFile)) continue;
    const [pid, fingerprint] = readFileSync(ownerFile, 'utf8').split(' ');
    if (isSameProcess(Number(pid), fingerprint ?? '')) continue;
    await clearPostmasterFile(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
}
