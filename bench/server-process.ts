import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT, SIDECAR_BUNDLE } from '@/scripts/paths';
import { SIDECAR_NODE_FLAGS } from '@/scripts/serve/services';

export interface Memory {
  /** Resident bytes of the process. */
  readonly rss: number;
  /** Bytes of its heap and of buffers beside it. */
  readonly used: number;
}

export const BENCH_SECRET = 'b'.repeat(40);
/** Of the pages that would connect; nothing is served there. */
export const BENCH_ORIGIN = 'http://bench.test';
const READY_POLL_MS = 25;
const READY_WITHIN_MS = 30_000;

/** A server under test. All are started with the same flags, so that only what they do differs. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #lines: Interface;

  private constructor(child: ChildProcess) {
    if (!child.stdout) throw new Error('a server under test has a stdout');
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout });
  }

  /** Starts the sidecar's bundle, or a file of bench/. */
  static start(program: 'sidecar' | `${string}.ts`, variables: Readonly<Record<string, string>>): ServerProcess {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      NEXTAUTH_SECRET: BENCH_SECRET,
      ALLOWED_ORIGINS: BENCH_ORIGIN,
      LOG_LEVEL: 'silent',
      REALTIME_HOST: '127.0.0.1',
      RATE_LIMIT_FACTOR: '1000',
      ...variables,
    };
    const flags = [...SIDECAR_NODE_FLAGS, '--expose-gc', '--import', join(ROOT, 'bench', 'gc-on-signal.mjs')];
    const what = program === 'sidecar' ? [SIDECAR_BUNDLE] : ['--import', 'tsx', join(ROOT, 'bench', program)];
    return new ServerProcess(
      spawn(process.execPath, [...flags, ...what], { env, cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves when the address answers anything. */
  async untilReady(url: string): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      const answered = await fetch(url).then(
        (response) => response.arrayBuffer(),
        () => null,
      );
      if (answered) return;
      await delay(READY_POLL_MS);
    }
    throw new Error('The server did not come up.');
  }

  /** What it holds once its garbage is collected. */
  async memory(): Promise<Memory> {
    const line = once(this.#lines, 'line') as Promise<[string]>;
    this.#child.kill('SIGUSR2');
    const [text] = await line;
    return (JSON.parse(text) as { memory: Memory }).memory;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
