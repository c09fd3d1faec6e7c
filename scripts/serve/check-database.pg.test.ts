import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '@/lib/testing/postgres';
import { findFreePort } from '../processes/free-port';
import { checkDatabase, ensureDatabase, isEmptyDatabase } from './check-database';

const database = await createTestDatabase();
afterAll(() => database.drop());

function changed(change: (url: URL) => void): string {
  const url = new URL(database.url);
  change(url);
  return url.toString();
}

test('a database that answers is accepted, and a fresh one is empty', async () => {
  await checkDatabase(database.url);
  expect(await isEmptyDatabase(database.url)).toBe(true);
});

test('each way to be wrong has its sentence, without the password', async () => {
  const port = String(await findFreePort());
  const nobody = changed((url) => Object.assign(url, { port, password: 'hunter2' }));
  await expect(checkDatabase(nobody)).rejects.toThrow(
    `DATABASE_URL cannot be used: nothing answers at 127.0.0.1:${port}.`,
  );
  const wrong = changed((url) => Object.assign(url, { password: 'hunter2' }));
  await expect(checkDatabase(wrong)).rejects.toThrow('DATABASE_URL cannot be used: the password or the user is wrong.');
  const absent = changed((url) => Object.assign(url, { pathname: '/absent' }));
  await expect(checkDatabase(absent)).rejects.toThrow('there is no database of that name; create it first.');
});

test('a database is created once', async () => {
  const name = `made_${process.pid}`;
  await ensureDatabase(inject('postgresUrl'), name);
  await ensureDatabase(inject('postgresUrl'), name);
  await checkDatabase(changed((url) => Object.assign(url, { pathname: `/${name}` })));
});
