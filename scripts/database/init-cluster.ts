import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error';
import { majorVersionOf, type PostgresBinaries } from './postgres-binaries';
import { explainPostgres } from './postgres-complaint';
import type { Runner } from './unprivileged-user';

/** The superuser of every database cluster that Baton makes for itself. */
export const CLUSTER_USER = 'baton';

/**
 * Creates the cluster when the folder holds none. It is made beside its place and moved there when complete, so a
 * start that was cut short leaves nothing that looks like a database.
 */
export async function ensureCluster(
  binaries: PostgresBinaries,
  runner: Runner,
  dataDir: string,
  password: string,
  durable: boolean,
): Promise<'created' | 'found'> {
  const versionFile = join(dataDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const written = readFileSync(versionFile, 'utf8').trim();
    const installed = majorVersionOf(binaries);
    if (written === installed) return 'found';
    throw new PlainError(
      `The data in ${dataDir} was written by Postgres ${written} and this release brings Postgres ${installed}; move that folder away to begin anew, or serve it with Postgres ${written} and set DATABASE_URL.`,
    );
  }
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), 'baton-initdb-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.owner !== undefined) {
    for (const path of [unfinished, secrets, passwordFile]) chownSync(path, runner.owner.uid, runner.owner.gid);
  }
  try {
    await run(runner.wrap(binaries.initdb, initdbArgs(unfinished, passwordFile, durable)));
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(unfinished, dataDir);
  } finally {
    rmSync(secrets, { recursive: true, force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
  return 'created';
}

/** Text sorts by code point, as JavaScript compares it; the built-in locale knows the letters of every language. */
function initdbArgs(dataDir: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${dataDir}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function run({ program, args, ...user }: ReturnType<Runner['wrap']>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV },
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new PlainError(explainPostgres(output, 'The database could not be created')));
    });
  });
}
