import { randomBytes } from 'node:crypto';
import type { Database, Tx } from './database';

const EPOCH_BYTES = 5;
/** Of the advisory lock under which an epoch is drawn, so that instances that start together draw one. */
const DRAW_LOCK = 4_072_001;
const UNKNOWN = 'unknown';

interface Identity {
  systemIdentifier: string;
  databaseOid: bigint;
  timeline: number;
}

/**
 * The epoch of this database: drawn once, and anew when the database is another one than it was drawn for: a copy (other
 * cluster or other OID) or a server that was promoted or restored (other WAL timeline). `changed` tells that it took another's place.
 * `outdated` is an epoch that is known to be over although nothing shows it; it is replaced once, however many say so.
 */
export async function drawEpoch(
  database: Database,
  outdated: string | null = null,
): Promise<{ epoch: string; changed: boolean }> {
  return await database.transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${DRAW_LOCK}::bigint)::text`;
    const identity = await readIdentity(tx);
    const row = await tx.epoch.findUnique({ where: { id: 1 } });
    if (row !== null && row.epoch !== outdated && isSame(row, identity)) return { epoch: row.epoch, changed: false };
    const epoch = randomBytes(EPOCH_BYTES).toString('hex');
    const drawn = { epoch, ...identity, drawnAt: new Date() };
    await tx.epoch.upsert({ where: { id: 1 }, create: { id: 1, ...drawn }, update: drawn });
    return { epoch, changed: row !== null };
  });
}

function isSame(row: Identity, identity: Identity): boolean {
  return (
    row.systemIdentifier === identity.systemIdentifier &&
    row.databaseOid === identity.databaseOid &&
    row.timeline === identity.timeline
  );
}

/** Managed databases may forbid to read the cluster's identity; then OID and timeline alone must tell. */
async function readIdentity(tx: Tx): Promise<Identity> {
  const [row] = await tx.$queryRaw<{ databaseOid: bigint; mayReadSystem: boolean; mayReadWal: boolean }[]>`
    SELECT (SELECT oid::bigint FROM pg_database WHERE datname = current_database()) AS "databaseOid",
      has_function_privilege('pg_control_system()', 'EXECUTE') AS "mayReadSystem",
      has_function_privilege('pg_current_wal_lsn()', 'EXECUTE')
        AND has_function_privilege('pg_walfile_name(pg_lsn)', 'EXECUTE') AS "mayReadWal"`;
  if (row === undefined) throw new Error('Postgres did not answer who it is');
  return {
    databaseOid: row.databaseOid,
    systemIdentifier: row.mayReadSystem ? await readSystemIdentifier(tx) : UNKNOWN,
    timeline: row.mayReadWal ? await readTimeline(tx) : 0,
  };
}

async function readSystemIdentifier(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT system_identifier::text AS id FROM pg_control_system()`;
  return row?.id ?? UNKNOWN;
}

/** The first eight hexadecimal digits of a WAL file's name are the timeline. */
async function readTimeline(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ file: string }[]>`SELECT pg_walfile_name(pg_current_wal_lsn()) AS file`;
  return row === undefined ? 0 : Number.parseInt(row.file.slice(0, 8), 16);
}
