import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tryLock, unlock, withFileLock } from './file-lock';
import { fingerprintOf } from './fingerprint';

const directory = mkdtempSync(join(tmpdir(), 'baton-lock-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('a lock tells its holder, and is free again afterwards', () => {
  expect(tryLock('run', directory)).toBeUndefined();
  expect(tryLock('run', directory)).toEqual({ pid: process.pid, fingerprint: fingerprintOf(process.pid) });
  unlock('run', directory);
  expect(tryLock('run', directory)).toBeUndefined();
});

test('the lock of a process that has gone counts as free', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(directory, 'build.lock'), `${gone} 1`);
  expect(tryLock('build', directory)).toBeUndefined();
});

test('the number of a gone process that now belongs to another one does not hold the lock', () => {
  writeFileSync(join(directory, 'generate.lock'), `${process.pid} not-its-start-time`);
  expect(tryLock('generate', directory)).toBeUndefined();
});

test('work under a lock runs one after the other', async () => {
  const events: string[] = [];
  const work = (name: string) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    events.push(`${name} ends`);
  };
  await Promise.all([withFileLock('w', work('a'), directory), withFileLock('w', work('b'), directory)]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
