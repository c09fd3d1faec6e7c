import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../plain-error';
import { findFreePort } from '../processes/free-port';
import { stopProcess } from '../processes/stop-process';
import { CLUSTER_USER, ensureCluster } from './init-cluster';
import { findPostgresBinaries } from './postgres-binaries';
import { explainPostgres } from './postgres-complaint';
import { clearPostmasterFile } from './postmaster-file';
import { type Runner, unprivilegedRunner } from './unprivileged-user';

const READY_DEADLINE_MS = 60_000;
const READY_POLL_MS = 30;
const STOP_DEADLINE_MS = 15_000;
const START_TRIES = 4;
const RETRY_MS = 500;
/** Complaints that pass by themselves: the port was taken meanwhile, or a killed predecessor is still leaving. */
const PASSING = /Address already in use|pre-existing shared memory block|starting up|shutting down/;

/** How an embedded Postgres is started. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** What the server prints goes here, so that it can go on printing when its starter was killed. */
  logFile: string;
  password: string;
  /** A fixed port; without it any free one. */
  port?: number;
  /** False gives up safety against power cuts for speed: right for tests, wrong for people's data. */
  durable: boolean;
  maxConnections?: number;
}

/** A running embedded Postgres. */
export interface EmbeddedPostgres {
  port: number;
  pid: number;
  process: ChildProcess;
  cluster: 'created' | 'found';
  /** The connection string of one of its databases. */
  url(database: string): string;
  /** Ends sessions, writes everything, leaves. */
  stop(): Promise<void>;
}

/** Starts a real Postgres out of the npm package on 127.0.0.1, creating its cluster when needed. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findPostgresBinaries();
  mkdirSync(dirname(options.dataDir), { recursive: true });
  const runner = unprivilegedRunner([options.dataDir, binaries.folder]);
  const cluster = await ensureCluster(binaries, runner, options.dataDir, options.password, options.durable);
  for (let attempt = 1; ; attempt += 1) {
    await clearPostmasterFile(options.dataDir);
    const started = await tryStart(binaries.postgres, runner, options);
    if (!('complaint' in started)) return { ...started, cluster };
    if (attempt >= START_TRIES || !PASSING.test(started.complaint)) {
      throw new PlainError(explainPostgres(started.complaint, 'The database did not start'));
    }
    await delay(RETRY_MS);
  }
}

async function tryStart(
  program: string,
  runner: Runner,
  options: EmbeddedPostgresOptions,
): Promise<Omit<EmbeddedPostgres, 'cluster'> | { complaint: string }> {
  const port = options.port ?? (await findFreePort());
  const url = (database: string) =>
    `postgresql://${CLUSTER_USER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
  const { program: file, args, ...user } = runner.wrap(program, serverArgs(options, port));
  const log = openSync(options.logFile, 'a');
  const logStart = readFileSync(options.logFile).length;
  // Its own process group: Ctrl-C at the terminal must not reach the database before the web app has stopped.
  const child = spawn(file, args, {
    ...user,
    cwd: dirname(options.dataDir),
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
  });
  closeSync(log);
  const ready = new AbortController();
  const failure = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => {
      if (!ready.signal.aborted) resolve(readFileSync(options.logFile).subarray(logStart).toString());
    });
  });
  const complaint = await Promise.race([failure, untilReady(url('postgres'), ready.signal)]);
  ready.abort();
  const { pid } = child;
  if (complaint !== undefined || pid === undefined) return { complaint: complaint ?? 'it has no process number' };
  return {
    port,
    pid,
    process: child,
    url,
    stop: async () => {
      await stopProcess(pid, { signal: 'SIGINT', deadlineMs: STOP_DEADLINE_MS, group: true });
    },
  };
}

function serverArgs(options: EmbeddedPostgresOptions, port: number): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: options.maxConnections ?? 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', options.dataDir, '-p', String(port), ...words];
}

/** Resolves to undefined once the server answers a query, or to a complaint when it never does. */
async function untilReady(url: string, signal: AbortSignal): Promise<string | undefined> {
  const end = Date.now() + READY_DEADLINE_MS;
  let last = '';
  while (Date.now() < end && !signal.aborted) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // a server that is still starting closes connections; the next try tells
    try {
      await client.connect();
      await client.query('SELECT 1');
      return undefined;
    } catch (error) {
      last = String(error);
      await delay(READY_POLL_MS);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return `FATAL: it did not answer within ${READY_DEADLINE_MS / 1000} s (${last})`;
}
