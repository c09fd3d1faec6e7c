import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '@/lib/testing/ports';
import { fingerprintOf } from '@/scripts/processes/fingerprint';
import { Supervisor } from './support/supervisor';

const START_TIMEOUT_MS = 240_000;
const OPEN_FOLDER = 0o755;
const READY = 'Baton is ready';

let stateDir = '';
let env: Record<string, string> = {};

test.describe.configure({ mode: 'serial', timeout: START_TIMEOUT_MS });

test.beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'baton-start-'));
  chmodSync(stateDir, OPEN_FOLDER);
  env = { BATON_STATE_DIR: stateDir, PORT: String(await findFreePort()), REALTIME_PORT: String(await findFreePort()) };
});
test.afterAll(() => rmSync(stateDir, { recursive: true, force: true }));

function children(): { name: string; pid: number }[] {
  return JSON.parse(readFileSync(join(stateDir, 'run.json'), 'utf8')).children;
}

async function expectServing(): Promise<void> {
  expect((await fetch(`http://localhost:${env['PORT']}/api/ready`)).status).toBe(200);
  expect((await fetch(`http://localhost:${env['REALTIME_PORT']}/readyz`)).status).toBe(200);
}

test('npm start brings up everything, says what it chose, and Ctrl-C leaves nothing behind', async () => {
  const baton = new Supervisor(env);
  await baton.prints(READY);
  expect(baton.output).toContain(`http://localhost:${env['PORT']}`);
  expect(baton.output).toContain('Sign in as ana, bo, chi or dev');
  expect(baton.output).toContain('database: embedded Postgres');
  expect(baton.output).toContain('bus: private');
  await expectServing();
  const running = children();
  expect(running.map((child) => child.name).sort()).toEqual(['postgres', 'redis', 'sidecar', 'web']);

  const second = new Supervisor(env);
  expect(await second.exitCode()).toBe(1);
  expect(second.output).toContain('Baton is already running from this folder');

  expect(await baton.end('SIGINT')).toBe(0);
  for (const { pid } of running) expect(fingerprintOf(pid)).toBeUndefined();
  expect(existsSync(join(stateDir, 'run.lock'))).toBe(false);
});

test('killed with kill -9, it starts again on the same data, and the orphans are gone', async () => {
  const killed = new Supervisor(env);
  await killed.prints(READY);
  expect(killed.output, 'the demo workspace is made once').not.toContain('Filling the demo workspace');
  const orphans = children();
  await killed.end('SIGKILL');

  const baton = new Supervisor(env);
  await baton.prints(READY);
  await expectServing();
  for (const { pid } of orphans) expect(fingerprintOf(pid)).toBeUndefined();

  process.kill(children().find((child) => child.name === 'sidecar')?.pid ?? 0, 'SIGKILL');
  await baton.prints('sidecar ended unexpectedly by SIGKILL; starting it again');
  await expect
    .poll(() =>
      fetch(`http://localhost:${env['REALTIME_PORT']}/readyz`).then(
        (r) => r.status,
        () => 0,
      ),
    )
    .toBe(200);
  expect(await baton.end('SIGTERM')).toBe(0);
});

test('without Redis, web and sidecar are one process', async () => {
  const baton = new Supervisor({ ...env, BUS: 'memory' });
  await baton.prints(READY);
  expect(baton.output).toContain('bus: in memory');
  expect(
    children()
      .map((child) => child.name)
      .sort(),
  ).toEqual(['postgres', 'web']);
  await expectServing();
  expect(await baton.end('SIGINT')).toBe(0);
});

test('SIGTERM to npm alone stops everything: a service manager knows no other process', async () => {
  const baton = new Supervisor(env, 'npm');
  await baton.prints(READY);
  const running = children();
  await baton.end('SIGTERM');
  expect(baton.output).toContain('Stopping');
  for (const { pid } of running) expect(fingerprintOf(pid)).toBeUndefined();
  expect(existsSync(join(stateDir, 'run.lock'))).toBe(false);
});
