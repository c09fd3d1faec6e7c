import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { withCatalogue } from './catalogue-adapter';

/**
 * Connects the schema engine to a database, and to shadow databases that live as long as this object.
 * The adapter's own factory leaves its pools open, so that the engine's advisory lock would stay held until the
 * process ends, and it drops a shadow database while still connected to it.
 */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  readonly #fields: pg.PoolConfig;
  readonly #pool: pg.Pool;
  readonly #shadows: { name: string; pool: pg.Pool }[] = [];

  constructor(databaseUrl: string) {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: databaseUrl });
    this.#fields = { host, port, user, password, database, ssl, max: 2 };
    this.#pool = openPool(this.#fields);
  }

  async connect(): Promise<SqlDriverAdapter> {
    return withCatalogue(await new PrismaPg(this.#pool).connect(), this.#pool);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `baton_shadow_${randomUUID().replaceAll('-', '')}`;
    await this.#pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const pool = openPool({ ...this.#fields, database: name });
    this.#shadows.push({ name, pool });
    return withCatalogue(await new PrismaPg(pool).connect(), pool);
  }

  /** Closes every connection, which gives up the engine's lock, and drops the shadow databases. */
  async close(): Promise<void> {
    for (const { name, pool } of this.#shadows) {
      await pool.end();
      await this.#pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    }
    await this.#pool.end();
  }
}

function openPool(fields: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(fields);
  pool.on('error', () => undefined); // a connection lost while idle shows at the next query
  return pool;
}
