import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ensureDatabase } from '../serve/check-database';
import { migrateDatabase } from './migrate-database';
import { diffMigrations, writeMigration } from './write-migration';

const directory = mkdtempSync(join(tmpdir(), 'baton-migrations-'));
const sources = { schemaFile: join(directory, 'schema.prisma'), folder: join(directory, 'migrations') };
const databaseUrl = inject('postgresUrl').replace(/\/[^/]*$/, '/migrations_test');
const START = new Date('2026-11-24T03:15:00Z');

function writeSchema(fields: string): void {
  writeFileSync(
    sources.schemaFile,
    `generator client {\n provider = "prisma-client"\n output = "gen"\n}\ndatasource db {\n provider = "postgresql"\n}\nmodel Thing {\n id String @id @db.Uuid\n${fields}\n}\n`,
  );
}

async function rowsOf(query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
}

beforeAll(() => ensureDatabase(inject('postgresUrl'), 'migrations_test'));
afterAll(() => rmSync(directory, { recursive: true }));

test('the first migration is written, applied by one of several instances, and leads to the schema', async () => {
  writeSchema(' name String\n kind Kind @default(plain)\n at DateTime @default(now()) @db.Timestamptz(3)');
  writeFileSync(sources.schemaFile, `${readFileSync(sources.schemaFile, 'utf8')}enum Kind {\n plain\n odd\n}\n`);
  expect(await writeMigration(databaseUrl, 'init', START, sources)).toBe('20261124031500_init');
  expect(readFileSync(join(sources.folder, 'migration_lock.toml'), 'utf8')).toContain('provider = "postgresql"');
  const applied = await Promise.all([1, 2, 3].map(() => migrateDatabase(databaseUrl, sources.folder)));
  expect(applied.flat()).toEqual(['20261124031500_init']);
  expect(await rowsOf('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')).toHaveLength(1);
  expect(await diffMigrations(databaseUrl, sources)).toBeUndefined();
  expect(await writeMigration(databaseUrl, 'again', START, sources)).toBeUndefined();
});

test('a change of the schema becomes the SQL that is missing, and nothing else', async () => {
  writeSchema(
    ' name String\n note String?\n kind Kind @default(plain)\n at DateTime @default(now()) @db.Timestamptz(3)',
  );
  writeFileSync(sources.schemaFile, `${readFileSync(sources.schemaFile, 'utf8')}enum Kind {\n plain\n odd\n}\n`);
  const name = await writeMigration(databaseUrl, 'add_note', new Date(START.getTime() + 60_000), sources);
  const sql = readFileSync(join(sources.folder, name ?? '', 'migration.sql'), 'utf8');
  expect(sql.replaceAll(/\s+/g, ' ').trim()).toBe('-- AlterTable ALTER TABLE "Thing" ADD COLUMN "note" TEXT;');
  expect(await migrateDatabase(databaseUrl, sources.folder)).toEqual([name]);
  const shadows = await rowsOf("SELECT datname FROM pg_database WHERE datname LIKE 'baton_shadow_%'");
  expect(shadows).toEqual([]);
});

test('a migration that Postgres refuses ends in one line that tells why', async () => {
  const broken = join(sources.folder, '20270101000000_broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'migration.sql'), 'ALTER TABLE "Nowhere" ADD COLUMN x int;');
  const failure = migrateDatabase(databaseUrl, sources.folder);
  await expect(failure).rejects.toThrow(
    'The database could not be migrated (20270101000000_broken): No such table: Nowhere',
  );
});

test('a name in another case is refused before anything is written', async () => {
  await expect(writeMigration(databaseUrl, 'AddNote', START, sources)).rejects.toThrow('snake_case');
});
