import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { commandLineOf, fingerprintOf, isSameProcess } from './fingerprint';
import { stopProcess } from './stop-process';

async function startNode(code: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', `${code}; console.log('up')`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

test('a process that listens to SIGTERM is stopped', async () => {
  const pid = await startNode('setInterval(() => {}, 1000)');
  const fingerprint = fingerprintOf(pid) ?? '';
  expect(isSameProcess(pid, fingerprint)).toBe(true);
  expect(commandLineOf(pid)).toContain('setInterval');
  expect(await stopProcess(pid)).toBe('stopped');
  expect(fingerprintOf(pid)).toBeUndefined();
  expect(isSameProcess(pid, fingerprint)).toBe(false);
});

test('one that does not is killed after its deadline', async () => {
  const pid = await startNode("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
  expect(await stopProcess(pid, { deadlineMs: 100 })).toBe('killed');
  expect(fingerprintOf(pid)).toBeUndefined();
});

test('one that has gone is no error', async () => {
  const pid = await startNode('');
  await expect.poll(() => fingerprintOf(pid)).toBeUndefined();
  expect(await stopProcess(pid)).toBe('absent');
});
