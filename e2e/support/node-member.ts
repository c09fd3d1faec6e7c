import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '@/scripts/paths';
import type { ScratchFolder } from '@/scripts/processes/scratch-folder';
import { stopProcess } from '@/scripts/processes/stop-process';
import { waitReady } from '@/scripts/processes/wait-ready';
import type { ServiceCommand } from '@/scripts/serve/services';
import type { StackMember } from './stack-member';

/** A web app or a sidecar as a process of its own, run exactly as `npm start` runs it. */
export function nodeMember(
  id: string,
  url: string,
  command: ServiceCommand,
  env: NodeJS.ProcessEnv,
  folder: ScratchFolder,
): StackMember {
  let child: ChildProcess | undefined;
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  const end = async (signal: NodeJS.Signals) => {
    const pid = child?.pid;
    child = undefined;
    if (pid !== undefined) await stopProcess(pid, { signal, deadlineMs: command.stopDeadlineMs, group: true });
  };
  return {
    id,
    url,
    get pid() {
      return child?.pid;
    },
    start: async () => {
      if (child !== undefined) return;
      const started = spawn(process.execPath, command.args, {
        cwd: ROOT,
        env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      started.stdout.on('data', keep);
      started.stderr.on('data', keep);
      if (started.pid !== undefined) folder.note(started.pid);
      const gone = new AbortController();
      started.once('exit', (code) => gone.abort(new Error(`${id} ended with code ${code}:\n${printed}`)));
      for (const ready of command.readyUrls) await waitReady(ready, command.readyDeadlineMs, gone.signal);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    log: () => printed,
  };
}
