import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { STATE_DIR } from '../paths';
import { PlainError } from '../plain-error';
import { tryLock, unlock } from '../processes/file-lock';
import { fingerprintOf, isSameProcess } from '../processes/fingerprint';
import { sendSignal, stopProcess } from '../processes/stop-process';

const LOCK = 'run';
const ORPHAN_DEADLINE_MS = 5_000;

const recordSchema = z.object({
  appUrl: z.string(),
  children: z.array(z.object({ name: z.string(), pid: z.number(), fingerprint: z.string() })),
});
type RunRecord = z.infer<typeof recordSchema>;

/**
 * Makes this process the only one that serves from the folder, and keeps on disk which children it has. When it is
 * killed without a chance to clean up, the next start finds them there and ends them.
 */
export class RunFolder {
  readonly #file: string;
  readonly #directory: string;
  readonly #record: RunRecord;

  private constructor(directory: string, appUrl: string) {
    this.#directory = directory;
    this.#file = join(directory, 'run.json');
    this.#record = { appUrl, children: [] };
  }

  /** Takes the folder, or says in one sentence who has it. Ends what a killed predecessor left running. */
  static async take(appUrl: string, directory: string = STATE_DIR): Promise<RunFolder> {
    const holder = tryLock(LOCK, directory);
    const file = join(directory, 'run.json');
    if (holder !== undefined) {
      const where = readRecord(file)?.appUrl;
      throw new PlainError(
        `Baton is already running from this folder (process ${holder.pid}${where === undefined ? '' : `, ${where}`}); stop it there with Ctrl-C first.`,
      );
    }
    for (const { pid, fingerprint } of readRecord(file)?.children ?? []) {
      if (isSameProcess(pid, fingerprint)) await stopProcess(pid, { deadlineMs: ORPHAN_DEADLINE_MS, group: true });
    }
    const record = new RunFolder(directory, appUrl);
    record.#write();
    return record;
  }

  /** Notes the process that now stands behind a name. */
  note(name: string, pid: number): void {
    const others = this.#record.children.filter((child) => child.name !== name);
    this.#record.children = [...others, { name, pid, fingerprint: fingerprintOf(pid) ?? '' }];
    this.#write();
  }

  /** Kills every child and what it started, at once: for a person who will not wait. */
  killChildren(): void {
    for (const { pid, fingerprint } of this.#record.children) {
      if (isSameProcess(pid, fingerprint)) sendSignal(-pid, 'SIGKILL');
    }
  }

  /** Gives the folder up; for when everything has stopped. */
  release(): void {
    rmSync(this.#file, { force: true });
    unlock(LOCK, this.#directory);
  }

  #write(): void {
    writeFileSync(this.#file, JSON.stringify(this.#record));
  }
}

function readRecord(file: string): RunRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // cut short by a kill: then nothing in it can be relied on
  }
}
