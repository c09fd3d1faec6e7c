import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, fingerprintOf } from '../processes/fingerprint';
import { stopProcess } from '../processes/stop-process';

const FAST_SHUTDOWN_DEADLINE_MS = 20_000;

/**
 * Makes a data folder ready for a new server. A server that an earlier, killed start left running on it is stopped
 * (it finishes its writes); a `postmaster.pid` of a process that has gone, or whose number now belongs to some other
 * program, is removed, for Postgres would otherwise refuse to start.
 */
export async function clearPostmasterFile(dataDir: string): Promise<'clear' | 'stopped' | 'removed'> {
  const file = join(dataDir, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return 'clear';
  if (fingerprintOf(pid) !== undefined && isPostgresOn(pid, dataDir)) {
    // SIGINT is Postgres' fast shutdown: it ends the sessions, writes everything and leaves.
    await stopProcess(pid, { signal: 'SIGINT', deadlineMs: FAST_SHUTDOWN_DEADLINE_MS });
    rmSync(file, { force: true });
    return 'stopped';
  }
  rmSync(file, { force: true });
  return 'removed';
}

function isPostgresOn(pid: number, dataDir: string): boolean {
  const line = commandLineOf(pid);
  return line.includes('postgres') && line.includes(dataDir);
}

function readPid(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // there is no such file when the server was stopped properly
  }
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}
