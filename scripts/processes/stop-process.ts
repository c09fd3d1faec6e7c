import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../plain-error';
import { fingerprintOf } from './fingerprint';

const POLL_MS = 25;
const KILL_DEADLINE_MS = 5_000;

/** Sends a signal; false when there is no such process any more. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}

/** Resolves to true when the process has gone, or to false when it is still there after `deadlineMs`. */
export async function waitUntilGone(pid: number, deadlineMs: number): Promise<boolean> {
  const fingerprint = fingerprintOf(pid);
  const end = Date.now() + deadlineMs;
  while (fingerprint !== undefined && fingerprintOf(pid) === fingerprint) {
    if (Date.now() >= end) return false;
    await delay(POLL_MS);
  }
  return true;
}

/**
 * Ends a process: first politely, and by SIGKILL when it is still there after `deadlineMs`.
 * With `group`, what the process itself started is killed with it in the second case.
 */
export async function stopProcess(
  pid: number,
  options: { signal?: NodeJS.Signals; deadlineMs?: number; group?: boolean } = {},
): Promise<'stopped' | 'killed' | 'absent'> {
  if (fingerprintOf(pid) === undefined) return 'absent';
  const gone = waitUntilGone(pid, options.deadlineMs ?? KILL_DEADLINE_MS);
  sendSignal(pid, options.signal ?? 'SIGTERM');
  if (await gone) return 'stopped';
  const killed = waitUntilGone(pid, KILL_DEADLINE_MS);
  sendSignal(options.group === true ? -pid : pid, 'SIGKILL');
  await killed;
  return 'killed';
}
