import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf } from '../processes/fingerprint';
import { RunFolder } from './run-folder';

const directory = mkdtempSync(join(tmpdir(), 'baton-run-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('one run at a time; a killed one leaves children that the next run ends', async () => {
  const first = await RunFolder.take('http://localhost:4150', directory);
  await expect(RunFolder.take('http://localhost:4150', directory)).rejects.toThrow(
    `Baton is already running from this folder (process ${process.pid}, http://localhost:4150); stop it there with Ctrl-C first.`,
  );
  const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  first.note('web', orphan.pid ?? 0);
  // As after kill -9: the record is there, the holder of the lock is not.
  writeFileSync(join(directory, 'run.lock'), `${spawnSync(process.execPath, ['-e', '']).pid} 1`);

  const second = await RunFolder.take('http://localhost:4151', directory);
  expect(fingerprintOf(orphan.pid ?? 0)).toBeUndefined();
  expect(JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8'))).toEqual({
    appUrl: 'http://localhost:4151',
    children: [],
  });
  second.release();
  expect(existsSync(join(directory, 'run.lock'))).toBe(false);
});
