import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf } from '../processes/fingerprint';
import { stopProcess } from '../processes/stop-process';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';

const directory = mkdtempSync(join(tmpdir(), 'baton-embedded-'));
chmodSync(directory, 0o755);
const dataDir = join(directory, 'data');
const running: EmbeddedPostgres[] = [];
afterAll(async () => {
  for (const server of running) await server.stop();
  rmSync(directory, { recursive: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const logFile = join(directory, 'postgres.log');
  const server = await startEmbeddedPostgres({ dataDir, logFile, password: 'p w/&?', durable: true });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

test('text is UTF-8 and sorts by code point', async () => {
  const server = await start();
  expect(server.cluster).toBe('created');
  const [row] = await ask(server, "SELECT current_setting('server_encoding') AS e, 'Z' < 'a' AS s, upper('é') AS u");
  expect(row).toEqual({ e: 'UTF8', s: true, u: 'É' });
  await ask(server, 'CREATE TABLE kept AS SELECT 1 AS n');
  await server.stop();
  expect(fingerprintOf(server.pid)).toBeUndefined();
});

test('after kill -9 the data is there again', async () => {
  const killed = await start();
  await ask(killed, 'INSERT INTO kept VALUES (2)');
  await stopProcess(killed.pid, { signal: 'SIGKILL' });
  const server = await start();
  expect(server.cluster).toBe('found');
  expect(await ask(server, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  await server.stop();
});

test('a server that a killed start left running is stopped first', async () => {
  const orphan = await start();
  const server = await start();
  expect(fingerprintOf(orphan.pid)).toBeUndefined();
  expect(await ask(server, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }]);
  await server.stop();
});

test.each([
  ['of a process that has gone', () => spawnSync(process.execPath, ['-e', '']).pid],
  ['whose number now belongs to another program', () => process.pid],
])('a postmaster.pid %s does not stop it', async (_what, pid) => {
  writeFileSync(join(dataDir, 'postmaster.pid'), `${pid()}\n${dataDir}\n`);
  const server = await start();
  expect(await ask(server, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await server.stop();
});

test('data of another major version is not touched', async () => {
  writeFileSync(join(dataDir, 'PG_VERSION'), '9\n');
  await expect(start()).rejects.toThrow(/was written by Postgres 9 and this release brings Postgres \d+/);
});
