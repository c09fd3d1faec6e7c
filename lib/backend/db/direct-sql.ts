import pg from 'pg';
import { Prisma } from './generated/client';
import type { StatementNamer } from './statement-namer';

/** Something that runs one statement: a pool, or a transaction's connection. */
export type Runner = Pick<pg.ClientBase, 'query'>;

interface RawClient {
  $queryRaw: unknown;
  $executeRaw: unknown;
}

const INT8 = 20;
const INT8_ARRAY = 1_016;

/** As Prisma reads values: whole numbers of 64 bits as bigint. The rest is pg's own way, which is the same. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return BigInt;
    if (oid === INT8_ARRAY) return (text: string) => pg.types.arrayParser(text, BigInt);
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * A client whose raw SQL goes to the driver directly. Prisma's own way through its query interpreter costs several times the
 * processor time of the statement itself, and the write path is made of raw statements; models go through Prisma as ever.
 */
export function withDirectSql<Client extends RawClient>(
  client: Client,
  runner: () => Runner,
  nameOf: StatementNamer,
): Client {
  const run = async (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const { text, values: parameters } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    return await runner().query({ text, values: parameters, name: nameOf({ sql: text }), types });
  };
  const direct: Record<PropertyKey, unknown> = {
    $queryRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows,
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rowCount ?? 0,
  };
  return new Proxy(client, {
    get: (target, key) => (key in direct ? direct[key] : Reflect.get(target, key)),
  });
}
