import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, SCHEMA_FILE } from '../paths';
import { PlainError } from '../plain-error';
import { withFileLock } from '../processes/file-lock';

const GENERATED_DIR = join(ROOT, 'lib', 'backend', 'db', 'generated');
/** Lies in the folder that it vouches for, so that removing the one removes the other. */
const STAMP_FILE = join(GENERATED_DIR, '.made-from');

/**
 * Generates the Prisma client unless it is there already for this schema and this Prisma.
 * Prisma would first download a schema engine that generating does not need; naming any existing executable stops it.
 */
export async function generateClient(): Promise<'generated' | 'current'> {
  if (isCurrent()) return 'current';
  return await withFileLock('generate', async () => {
    if (isCurrent()) return 'current';
    rmSync(STAMP_FILE, { force: true });
    // Read before: the schema may be exchanged while Prisma runs, by a switch of branches.
    const madeFrom = source();
    await runPrisma();
    writeFileSync(STAMP_FILE, madeFrom);
    return 'generated';
  });
}

function isCurrent(): boolean {
  return existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === source();
}

function source(): string {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  return createHash('sha256').update(readFileSync(SCHEMA_FILE)).update(readFileSync(prisma)).digest('hex');
}

function runPrisma(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js');
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, 'generate', `--schema=${SCHEMA_FILE}`], { cwd: ROOT, env }, (error, out, err) => {
      if (error === null) resolve();
      else reject(new PlainError(`The Prisma client could not be generated: ${(err || out || error.message).trim()}`));
    });
  });
}
