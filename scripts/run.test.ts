import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'baton-run-'));
  mkdirSync(join(root, 'scripts', 'commands'), { recursive: true });
  copyFileSync(join(import.meta.dirname, 'run.mjs'), join(root, 'scripts', 'run.mjs'));
  writeFileSync(join(root, 'scripts', 'commands', 'start.ts'), "console.log('started', process.argv.slice(2).join())");
});
afterEach(() => rmSync(root, { recursive: true }));

function run(engines: string, ...args: string[]) {
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', engines: { node: engines } }),
  );
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ name: 'x', version: '1.0.0', lockfileVersion: 3, packages: { '': {} } }),
  );
  return spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' });
}

test('a Node that is too old gets one sentence', () => {
  const { status, stderr } = run('>=99.1', 'start');
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(`Baton needs Node 99.1 or newer, and this is Node ${process.versions.node}.`);
});

test('a command that does not exist gets one sentence', () => {
  const { status, stderr } = run('>=20.19', 'fly');
  expect(status).toBe(1);
  expect(stderr.trim()).toBe('There is no command "fly" in scripts/commands.');
});
