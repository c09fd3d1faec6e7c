import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';
import { type ColumnType, ColumnTypeEnum, isDriverAdapterError } from '@prisma/driver-adapter-utils';
import type pg from 'pg';

const TYPE_BY_OID = new Map<number, ColumnType>([
  [16, ColumnTypeEnum.Boolean],
  [18, ColumnTypeEnum.Character],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [26, ColumnTypeEnum.Int64],
  [1009, ColumnTypeEnum.TextArray],
]);

/**
 * Lets the schema engine read Postgres' catalogue through the adapter. The engine asks for columns of the
 * internal one-letter type `"char"` (how a foreign key acts on delete, say), which the adapter refuses; such a
 * query, always a plain SELECT, is asked again here with the types that the engine expects.
 */
export function withCatalogue(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const queryRaw = async (query: SqlQuery): Promise<SqlResultSet> => {
    try {
      return await adapter.queryRaw(query);
    } catch (error) {
      if (isDriverAdapterError(error) && error.cause.kind === 'UnsupportedNativeDataType') {
        return await readCatalogue(pool, query);
      }
      throw error;
    }
  };
  return new Proxy(adapter, {
    get(target, property) {
      if (property === 'queryRaw') return queryRaw;
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function readCatalogue(pool: pg.Pool, query: SqlQuery): Promise<SqlResultSet> {
  const result = await pool.query<unknown[]>({ text: query.sql, values: query.args, rowMode: 'array' });
  return {
    columnNames: result.fields.map((field) => field.name),
    columnTypes: result.fields.map((field) => TYPE_BY_OID.get(field.dataTypeID) ?? ColumnTypeEnum.Text),
    rows: result.rows,
  };
}
