import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { type Sql, sql } from '@/lib/backend/db/sql';
import type { Logged } from '@/lib/domain/activity/tell-event';
import type { ActivityQuery } from '@/lib/protocol/activity';
import { seqSchema, timestampSchema } from '@/lib/protocol/primitives';
import { streamNameSchema } from '@/lib/protocol/streams';
import { type ActivitySource, kindCondition } from './activity-source';

type Row = Omit<Logged, 'kind' | 'epoch' | 'at'> & { at: Date };

/**
 * The newest events of these parts of the log that are older than `before`, merged by time. Each part is read by its own index and
 * no further than the page, so that the thousandth page costs what the first does.
 */
export async function readActivityRows(
  tx: Tx,
  sources: readonly ActivitySource[],
  { before, actorId, kind, limit }: ActivityQuery,
): Promise<{ rows: Logged[]; next: string | null }> {
  if (sources.length === 0) return { rows: [], next: null };
  const older = before === undefined ? sql`` : olderThan(before);
  const by = actorId === undefined ? sql`` : sql`AND e."actorId" = ${actorId}::uuid`;
  const of = kind === undefined ? sql`` : sql`AND ${kindCondition(kind)}`;
  const parts = sources.map(
    ({
      condition,
    }) => sql`(SELECT e.stream, e.seq, e.id, e.name, e.version, e.at, e."actorId", e."commandId", e.data, e.inverse
      FROM "Event" e WHERE ${condition} ${older} ${by} ${of} ORDER BY e.at DESC, e.seq DESC LIMIT ${limit + 1}::int)`,
  );
  const found = await tx.$queryRaw<Row[]>`
    SELECT * FROM (${unionOf(parts)}) e ORDER BY at DESC, stream DESC, seq DESC LIMIT ${limit + 1}::int`;
  const [epoch] = await tx.$queryRaw<{ epoch: string }[]>`SELECT epoch FROM "Epoch"`;
  if (!epoch) throw new Error('the database has no epoch; it is drawn at the start');
  const rows = found
    .slice(0, limit)
    .map((row): Logged => ({ kind: 'event', ...epoch, ...row, at: row.at.toISOString() }));
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? [last.at, last.stream, last.seq].join(' ') : null };
}

function unionOf([first, ...rest]: readonly Sql[]): Sql {
  return rest.reduce((all, part) => sql`${all} UNION ALL ${part}`, first ?? sql``);
}

function olderThan(before: string): Sql {
  const [at, stream, seq] = before.split(' ');
  const place = {
    at: timestampSchema.safeParse(at),
    stream: streamNameSchema.safeParse(stream),
    seq: seqSchema.safeParse(Number(seq)),
  };
  if (!place.at.success || !place.stream.success || !place.seq.success)
    return refuse('invalid_input', '`before` is not what a page named as its `next`.');
  return sql`AND e.at <= ${place.at.data}::timestamptz
    AND (e.at, e.stream, e.seq) < (${place.at.data}::timestamptz, ${place.stream.data}, ${place.seq.data}::int)`;
}
