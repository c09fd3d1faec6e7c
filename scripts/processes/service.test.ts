import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { findFreePort } from './free-port';
import { Service } from './service';

const directory = mkdtempSync(join(tmpdir(), 'baton-service-'));
afterAll(() => rmSync(directory, { recursive: true }));

const started: Service[] = [];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  for (const service of started.splice(0)) await service.stop();
  vi.restoreAllMocks();
});

async function makeService(code: string) {
  const port = await findFreePort();
  const script = join(directory, `${port}.mjs`);
  writeFileSync(script, code.replaceAll('PORT', String(port)));
  const pids: number[] = [];
  const onGivenUp = vi.fn();
  const service = new Service({
    name: 'web',
    args: [script],
    env: process.env,
    readyUrls: [`http://127.0.0.1:${port}/`],
    readyDeadlineMs: 5_000,
    stopDeadlineMs: 2_000,
    onSpawn: (pid) => pids.push(pid),
    onGivenUp,
  });
  started.push(service);
  return { service, pids, onGivenUp, url: `http://127.0.0.1:${port}/` };
}

const SERVER =
  "import { createServer } from 'node:http'; createServer((_q, r) => r.end(String(process.pid))).listen(PORT);";

test('it is ready when its address answers, and gone when it was stopped', async () => {
  const { service, pids, url } = await makeService(SERVER);
  await service.start();
  expect(await (await fetch(url)).text()).toBe(String(pids[0]));
  await service.stop();
  expect(fingerprintOf(pids[0] ?? 0)).toBeUndefined();
});

test('killed from outside, it is started again', async () => {
  const { service, pids, url } = await makeService(SERVER);
  await service.start();
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await expect.poll(() => pids.length, { timeout: 5_000 }).toBe(2);
  await expect
    .poll(
      () =>
        fetch(url).then(
          (r) => r.text(),
          () => '',
        ),
      { timeout: 5_000 },
    )
    .toBe(String(pids[1]));
});

test('one that cannot start says so', async () => {
  const { service } = await makeService('process.exit(3);');
  await expect(service.start()).rejects.toThrow('web ended while starting (code 3).');
});
