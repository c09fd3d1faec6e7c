import type { Tx } from '@/lib/backend/db/database';
import { quoted, sql, typed } from '@/lib/backend/db/sql';

/** Rows in one statement; large enough to be fast, small enough that progress is seen. */
const ROWS_IN_STATEMENT = 1_000;

/** The columns of a table that are written, each with its Postgres type. */
export type Columns = Readonly<Record<string, string>>;

/** Inserts many rows, a thousand in each statement. `onRows` hears how many were written by each. */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: Columns,
  rows: readonly object[],
  onRows: (count: number) => void,
): Promise<void> {
  const names = quoted(...Object.keys(columns));
  for (let from = 0; from < rows.length; from += ROWS_IN_STATEMENT) {
    const some = rows.slice(from, from + ROWS_IN_STATEMENT);
    await tx.$executeRaw(sql`
      INSERT INTO ${quoted(table)} (${names})
      SELECT ${names} FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS r(${typed(columns)})`);
    onRows(some.length);
  }
}
