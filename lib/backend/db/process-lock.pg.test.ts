import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { createTestDatabase } from '@/lib/testing/postgres';
import { takeProcessLock } from './process-lock';

const database = await createTestDatabase();
afterAll(() => database.drop());

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const holders = () =>
  query(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);

test('a second process is refused until the first lets go', async () => {
  const onLost = vi.fn();
  const first = await takeProcessLock(database.url, onLost);
  expect(await takeProcessLock(database.url, onLost)).toBeNull();
  await first?.release();
  const second = await takeProcessLock(database.url, onLost);
  expect(second).not.toBeNull();
  await second?.release();
  expect(onLost).not.toHaveBeenCalled();
});

test('a broken connection is made good: the lock is held again, and nobody else gets it', async () => {
  const onLost = vi.fn();
  const first = await takeProcessLock(database.url, onLost);
  const before = await holders();
  await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'baton lock'`);
  await expect
    .poll(async () => (await holders()).filter((holder) => !before.some((old) => isDeepStrictEqual(old, holder))), {
      timeout: 5_000,
    })
    .toHaveLength(1);
  expect(await takeProcessLock(database.url, onLost)).toBeNull();
  expect(onLost).not.toHaveBeenCalled();
  await first?.release();
});
