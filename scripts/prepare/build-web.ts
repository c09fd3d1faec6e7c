import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from '../checks/run-tool';
import { ROOT } from '../paths';
import { PlainError } from '../plain-error';
import { withFileLock } from '../processes/file-lock';
import type { Household } from '../processes/household';
import { prefixLines } from '../processes/prefix-lines';
import { stopProcess } from '../processes/stop-process';
import { hashSources } from './source-hash';

const BUILD_DIR = join(ROOT, '.next');
/** Lies in the build that it vouches for. */
const STAMP_FILE = join(BUILD_DIR, '.made-from');

/** What the build of the web app is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the web app when what it is made from has changed since. What the build prints is shown. */
export async function buildWeb(household?: Household): Promise<'built' | 'current'> {
  const wanted = hashSources(ROOT, SOURCES);
  if (isCurrent(wanted)) return 'current';
  return await withFileLock('build', async () => {
    if (isCurrent(wanted)) return 'current';
    rmSync(STAMP_FILE, { force: true });
    await runBuild(household);
    writeFileSync(STAMP_FILE, wanted);
    return 'built';
  });
}

function isCurrent(wanted: string): boolean {
  return (
    existsSync(join(BUILD_DIR, 'BUILD_ID')) && existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === wanted
  );
}

function runBuild(household: Household | undefined): Promise<void> {
  const child = spawn(process.execPath, [toolPath('next', 'next'), 'build'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  prefixLines('build', child);
  const { pid } = child;
  const release = household?.add('build', async () => {
    if (pid !== undefined) await stopProcess(pid, { group: true });
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      release?.();
      if (code === 0) resolve();
      else reject(new PlainError('The web app could not be built; the build says why above.'));
    });
  });
}
