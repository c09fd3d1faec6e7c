import { Prisma } from './generated/client';

/** A piece of SQL with its parameters, to be put together with others. Raw SQL is for what Prisma's own queries would do in many round trips. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** A timestamp column as the protocol writes it: ISO 8601 in UTC with milliseconds. `column` is code, never input. */
export function isoTime(column: string): Sql {
  return Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

/** Names of tables or columns in quotes, with commas. They are code, never input. */
export function quoted(...names: string[]): Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '));
}

/** Columns with their Postgres types, as a record's definition wants them. They are code, never input. */
export function typed(columns: Readonly<Record<string, string>>): Sql {
  return Prisma.raw(
    Object.entries(columns)
      .map(([name, type]) => `"${name}" ${type}`)
      .join(', '),
  );
}
