import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { diffMigrations } from '@/scripts/database/write-migration';
import { createTestDatabase } from './postgres';

const first = await createTestDatabase();
const second = await createTestDatabase();
afterAll(() => Promise.all([first.drop(), second.drop()]));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('every test database is migrated and stands alone', async () => {
  await query(first.url, 'CREATE TABLE only_here (n int)');
  await expect(query(second.url, 'SELECT * FROM only_here')).rejects.toThrow('does not exist');
  const rows = await query(second.url, 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL');
  expect(rows.length).toBeGreaterThan(0);
});

test('the migrations lead exactly to prisma/schema.prisma', async () => {
  expect(await diffMigrations(first.url), 'run: npm run db:new-migration <name>').toBeUndefined();
});
