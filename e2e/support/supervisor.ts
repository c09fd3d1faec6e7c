import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '@/scripts/paths';

const POLL_MS = 50;

/** `npm start` with a state folder of its own. */
export class Supervisor {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #output = '';

  /** `through`: the command itself, or npm around it as a service manager would run it. */
  constructor(env: Record<string, string>, through: 'node' | 'npm' = 'node') {
    const [program, args] =
      through === 'npm' ? ['npm', ['start']] : [process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'start']];
    this.#child = spawn(program, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#ended = once(this.#child, 'close').then(() => this.#child.exitCode);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  get output(): string {
    return this.#output;
  }

  /** Resolves when the text has been printed, or rejects with all that was when the process ends without it. */
  async prints(text: string): Promise<void> {
    while (!this.#output.includes(text)) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
        throw new Error(`It ended without printing "${text}":\n${this.#output}`);
      }
      await delay(POLL_MS);
    }
  }

  /** Sends a signal and resolves, when nobody writes any more, to the exit code: null after SIGKILL. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return await this.#ended;
  }

  /** Resolves to the exit code when the process ends by itself. */
  async exitCode(): Promise<number | null> {
    return await this.#ended;
  }
}
