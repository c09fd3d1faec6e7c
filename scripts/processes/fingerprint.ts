import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: its start time, as the system counts it.
 * Undefined when no such process runs. A zombie counts as not running.
 */
export function fingerprintOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxFingerprint(pid);
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined; // `ps` exits with 1 when there is no such process
  }
}

function linuxFingerprint(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // no such process
  }
  // The name stands in parentheses and may hold spaces; the numbered fields begin after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** Whether the process with this number is the one whose fingerprint was taken. */
export function isSameProcess(pid: number, fingerprint: string): boolean {
  return fingerprintOf(pid) === fingerprint;
}

/** The command line of a running process, with spaces between its words; empty when it cannot be read. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
