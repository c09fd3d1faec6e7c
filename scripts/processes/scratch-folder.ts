import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprintOf, isSameProcess } from './fingerprint';
import { stopProcess } from './stop-process';

const PREFIX = 'baton-scratch-';
const OWNER_FILE = 'owner';
const PROCESSES_FILE = 'processes';
const FOLDER_MODE = 0o755;
const STOP_DEADLINE_MS = 5_000;

/**
 * A temporary folder for what one test run starts. It knows its owner and the processes that work in it, so that a
 * later run can end and remove what a killed one left behind.
 */
export class ScratchFolder {
  private constructor(readonly path: string) {}

  /** Makes a new folder, after clearing away those whose owner has gone. */
  static async make(): Promise<ScratchFolder> {
    await clearAbandoned();
    const path = mkdtempSync(join(tmpdir(), PREFIX));
    chmodSync(path, FOLDER_MODE); // a database that root starts runs as another user
    writeFileSync(join(path, OWNER_FILE), processLine(process.pid));
    writeFileSync(join(path, PROCESSES_FILE), '');
    return new ScratchFolder(path);
  }

  /** Notes a process that works in the folder. */
  note(pid: number): void {
    appendFileSync(join(this.path, PROCESSES_FILE), processLine(pid));
  }

  /** Removes the folder with everything in it; for when the processes have been stopped. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function processLine(pid: number): string {
  return `${pid} ${fingerprintOf(pid) ?? ''}\n`;
}

async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    const owners = readProcesses(join(path, OWNER_FILE));
    if (owners.length === 0 || owners.some(({ pid, fingerprint }) => isSameProcess(pid, fingerprint))) continue;
    for (const { pid, fingerprint } of readProcesses(join(path, PROCESSES_FILE)).reverse()) {
      if (isSameProcess(pid, fingerprint)) await stopProcess(pid, { deadlineMs: STOP_DEADLINE_MS, group: true });
    }
    rmSync(path, { recursive: true, force: true });
  }
}

function readProcesses(file: string): { pid: number; fingerprint: string }[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [pid, fingerprint = ''] = line.split(' ');
    return { pid: Number(pid), fingerprint };
  });
}
