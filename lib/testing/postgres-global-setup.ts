import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '@/scripts/database/migrate-database';
import { startScratchPostgres } from '@/scripts/database/scratch-postgres';
import { generateClient } from '@/scripts/prepare/generate-client';

const MAX_CONNECTIONS = 400;

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server's maintenance database. */
    postgresUrl: string;
    /** The migrated database that each test file's own one is copied from. */
    postgresTemplate: string;
  }
}

/** Starts the one Postgres of a test run and prepares the template; only runs that hold a Postgres test come here. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const server = await startScratchPostgres({ maxConnections: MAX_CONNECTIONS });
  try {
    const template = 'baton_template';
    const client = new pg.Client({ connectionString: server.url('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${template}`);
    await client.end();
    await migrateDatabase(server.url(template));
    project.provide('postgresUrl', server.url('postgres'));
    project.provide('postgresTemplate', template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return () => server.stop();
}
