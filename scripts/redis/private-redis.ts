import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainError } from '../plain-error';
import { commandLineOf } from '../processes/fingerprint';
import { findFreePort } from '../processes/free-port';
import { stopProcess } from '../processes/stop-process';

const READY_DEADLINE_MS = 10_000;
const READY_POLL_MS = 20;
const STOP_DEADLINE_MS = 5_000;
const START_TRIES = 3;
const PROGRAMS = ['redis-server', 'valkey-server'];

/** How a private Redis is started. */
export interface PrivateRedisOptions {
  /** Its working folder; it keeps nothing there but its process number and its log. */
  directory: string;
  /** A fixed port; without it any free one. */
  port?: number;
  password?: string;
}

/** A running private Redis. */
export interface PrivateRedis {
  port: number;
  pid: number;
  url: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** The first Redis or Valkey server found on PATH; undefined when there is none. */
export function findRedisServer(): string | undefined {
  return PROGRAMS.find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'pipe' });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Starts a Redis on 127.0.0.1 that keeps nothing on disk: the bus may lose everything with it.
 * One that a killed start left behind in the same folder is ended first.
 */
export async function startPrivateRedis(program: string, options: PrivateRedisOptions): Promise<PrivateRedis> {
  mkdirSync(options.directory, { recursive: true });
  await stopAbandoned(options.directory);
  for (let attempt = 1; ; attempt += 1) {
    const started = await tryStart(program, options);
    if (!('complaint' in started)) return started;
    const mayPass = options.port === undefined && /Address already in use/.test(started.complaint);
    if (!mayPass || attempt >= START_TRIES) {
      throw new PlainError(`The private Redis did not start: ${started.complaint.trim().split('\n').at(-1)}`);
    }
  }
}

async function tryStart(program: string, options: PrivateRedisOptions): Promise<PrivateRedis | { complaint: string }> {
  const port = options.port ?? (await findFreePort());
  // Detached, like every child: Ctrl-C at the terminal must not reach it before the web app and the sidecar.
  const child = spawn(program, ['-'], { detached: true, stdio: ['pipe', 'ignore', 'pipe'], cwd: options.directory });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(complaint || lastLogLines(options.directory)));
  });
  child.stdin.on('error', () => undefined); // it left before it read its settings; its exit tells why
  child.stdin.end(settings(options, port));
  const ready = new AbortController();
  const failure = await Promise.race([exited, untilReady(port, ready.signal)]);
  ready.abort();
  const { pid } = child;
  if (failure !== undefined || pid === undefined) return { complaint: failure ?? 'it has no process number' };
  const credentials = options.password === undefined ? '' : `:${encodeURIComponent(options.password)}@`;
  return {
    port,
    pid,
    url: `redis://${credentials}127.0.0.1:${port}`,
    process: child,
    stop: async () => {
      await stopProcess(pid, { signal: 'SIGTERM', deadlineMs: STOP_DEADLINE_MS });
    },
  };
}

/** By standard input, so that the password stands in no list of processes. */
function settings(options: PrivateRedisOptions, port: number): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    'protected-mode yes',
    'daemonize no',
    'save ""',
    'appendonly no',
    `pidfile "${join(options.directory, 'redis.pid')}"`,
    `logfile "${join(options.directory, 'redis.log')}"`,
    ...(options.password === undefined ? [] : [`requirepass "${options.password}"`]),
    '',
  ].join('\n');
}

async function stopAbandoned(directory: string): Promise<void> {
  const file = join(directory, 'redis.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  if (pid > 1 && PROGRAMS.some((name) => commandLineOf(pid).includes(name))) {
    await stopProcess(pid, { deadlineMs: STOP_DEADLINE_MS });
  }
  rmSync(file, { force: true });
}

function lastLogLines(directory: string): string {
  const file = join(directory, 'redis.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-1_000) : 'it gave no reason';
}

/** Resolves to undefined once the server answers, with or without asking for the password first. */
async function untilReady(port: number, signal: AbortSignal): Promise<string | undefined> {
  const end = Date.now() + READY_DEADLINE_MS;
  while (Date.now() < end && !signal.aborted) {
    if (await answersPing(port)) return undefined;
    await delay(READY_POLL_MS);
  }
  return `it did not answer within ${READY_DEADLINE_MS / 1000} s`;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.setTimeout(READY_POLL_MS * 10, () => socket.destroy());
    socket.on('data', (reply: Buffer) => {
      resolve(/^(\+PONG|-NOAUTH)/.test(reply.toString()));
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}
