import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../paths';
import { PlainError } from '../plain-error';
import { prefixLines } from './prefix-lines';
import { sendSignal, stopProcess } from './stop-process';
import { waitReady } from './wait-ready';

const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 10_000;
/** A process that stays up so long has recovered, and its next crash counts as the first. */
const HEALTHY_AFTER_MS = 60_000;
const MAX_CRASHES = 5;

/** A process that serves for as long as Baton runs. */
export interface ServiceOptions {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** It is ready when all of them answer. */
  readyUrls: readonly string[];
  readyDeadlineMs: number;
  stopDeadlineMs: number;
  /** It is asked a second time after this, for one that would otherwise see its clients off at leisure. */
  askAgainAfterMs?: number;
  /** Called with each new process number, the first and after every restart. */
  onSpawn(pid: number): void;
  /** Called when it crashed too often to be started again. */
  onGivenUp(sentence: string): void;
}

/** Runs a Node process, passes its output on, and starts it again when it dies unasked. */
export class Service {
  readonly #options: ServiceOptions;
  #child: ChildProcess | undefined;
  #stopped = false;
  #crashes = 0;
  #startedAt = 0;

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  /** Starts the process and resolves when its ready addresses answer. */
  async start(): Promise<void> {
    const { name, readyUrls, readyDeadlineMs } = this.#options;
    const child = this.#spawn();
    const gone = new AbortController();
    const leave = (code: number | null) => gone.abort(new PlainError(`${name} ended while starting (code ${code}).`));
    child.once('exit', leave);
    try {
      for (const url of readyUrls) await waitReady(url, readyDeadlineMs, gone.signal);
    } catch (error) {
      if (gone.signal.aborted) throw gone.signal.reason;
      throw new PlainError(`${name} did not become ready: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      child.off('exit', leave);
    }
    if (child.exitCode !== null || child.signalCode !== null) throw new PlainError(`${name} ended while starting.`);
    child.once('exit', (code, signal) => void this.#restart(code, signal));
  }

  /** Ends the process politely within its deadline, by force after it, with all that it started. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const { stopDeadlineMs, askAgainAfterMs } = this.#options;
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    const askAgain =
      askAgainAfterMs === undefined ? undefined : setTimeout(() => sendSignal(pid, 'SIGTERM'), askAgainAfterMs);
    await stopProcess(pid, { deadlineMs: stopDeadlineMs, group: true });
    clearTimeout(askAgain);
  }

  #spawn(): ChildProcess {
    const { name, args, env, onSpawn } = this.#options;
    // A group of its own: Ctrl-C at the terminal reaches the supervisor alone, which then stops all in order.
    const child = spawn(process.execPath, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    prefixLines(name, child);
    this.#child = child;
    this.#startedAt = Date.now();
    if (child.pid !== undefined) onSpawn(child.pid);
    return child;
  }

  async #restart(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    if (this.#stopped) return;
    const { name, onGivenUp } = this.#options;
    this.#crashes = Date.now() - this.#startedAt > HEALTHY_AFTER_MS ? 1 : this.#crashes + 1;
    const how = signal === null ? `with code ${code}` : `by ${signal}`;
    if (this.#crashes > MAX_CRASHES) {
      onGivenUp(`${name} ended ${how} for the ${this.#crashes}th time in a row; stopping everything.`);
      return;
    }
    const backoffMs = Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (this.#crashes - 1));
    console.error(`${name} ended unexpectedly ${how}; starting it again in ${backoffMs / 1000} s.`);
    await delay(backoffMs);
    if (this.#stopped) return;
    const child = this.#spawn();
    child.once('exit', (nextCode, nextSignal) => void this.#restart(nextCode, nextSignal));
  }
}
