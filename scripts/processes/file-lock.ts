import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LOCKS_DIR } from '../paths';
import { codeOf, PlainError } from '../plain-error';
import { fingerprintOf, isSameProcess } from './fingerprint';

const POLL_MS = 100;
const DEADLINE_MS = 15 * 60_000;

/** Who holds a lock: a process, and what tells it from a later one with the same number. */
export interface LockHolder {
  pid: number;
  fingerprint: string;
}

/**
 * Takes the named lock for this process at once, or tells who holds it. A lock whose holder has gone (killed, or the
 * machine was restarted) counts as free. `directory` is made when it is missing.
 */
export function tryLock(name: string, directory: string = LOCKS_DIR): LockHolder | undefined {
  mkdirSync(directory, { recursive: true });
  const file = lockFile(name, directory);
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${fingerprintOf(process.pid) ?? ''}`, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && isSameProcess(holder.pid, holder.fingerprint)) return holder;
    rmSync(file, { force: true });
  }
}

/** Gives the named lock up. */
export function unlock(name: string, directory: string = LOCKS_DIR): void {
  rmSync(lockFile(name, directory), { force: true });
}

/** Runs `work` alone among all processes of this folder that use the same name, waiting for the others. */
export async function withFileLock<T>(name: string, work: () => Promise<T>, directory: string = LOCKS_DIR): Promise<T> {
  const end = Date.now() + DEADLINE_MS;
  for (let holder = tryLock(name, directory); holder !== undefined; holder = tryLock(name, directory)) {
    if (Date.now() > end) {
      throw new PlainError(`Process ${holder.pid} has held the lock "${name}" for too long; end it and start again.`);
    }
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    unlock(name, directory);
  }
}

function lockFile(name: string, directory: string): string {
  return join(directory, `${name}.lock`);
}

function readHolder(file: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, fingerprint] = text.split(' ');
  return pid === undefined || fingerprint === undefined ? undefined : { pid: Number(pid), fingerprint };
}
