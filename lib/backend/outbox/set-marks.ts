import type { Bus, Mark, MarkSubject } from '@/lib/backend/bus/ports';
import type { MarkRequest } from '@/lib/backend/commands/kernel/command';
import type { Database } from '@/lib/backend/db/database';

interface MarkRow {
  subject: MarkSubject;
  at: number;
  expiresAt: number;
}

/**
 * Marks revocations, after their commit: `at` is the database's clock now, so every grant that was authorized before the
 * commit is void. First the table, from which a new bus is given its marks again, then the bus, then the word to all instances.
 */
export async function setMarks(database: Database, bus: Bus, requests: readonly MarkRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const marks = await keepMarks(database, requests);
  await bus.marks.set(marks);
  await Promise.all(marks.map((mark) => bus.control.publish({ kind: 'mark', mark })));
}

/**
 * Every mark that still matters, for a bus that has lost its own: also those of commits whose outbox row nobody has handled yet,
 * so that a process that died between commit and mark leaves no moment in which a voided grant opens anything.
 */
export async function readMarks(database: Database): Promise<Mark[]> {
  const pending = await database.prisma.$queryRaw<{ marks: MarkRequest[] }[]>`
    SELECT marks FROM "Outbox" WHERE "handledAt" IS NULL AND marks <> '[]'`;
  const requests = pending.flatMap(({ marks }) => marks);
  if (requests.length > 0) await keepMarks(database, requests);
  return await database.prisma.$queryRaw<MarkRow[]>`
    SELECT subject, floor(extract(epoch FROM at) * 1000)::float8 AS at,
      floor(extract(epoch FROM "expiresAt") * 1000)::float8 AS "expiresAt"
    FROM "Mark" WHERE "expiresAt" > now()`;
}

async function keepMarks(database: Database, requests: readonly MarkRequest[]): Promise<Mark[]> {
  const longest = new Map<string, number>();
  for (const { subject, ttlMs } of requests) longest.set(subject, Math.max(ttlMs, longest.get(subject) ?? 0));
  return await database.prisma.$queryRaw<MarkRow[]>`
    INSERT INTO "Mark" AS m (subject, at, "expiresAt")
    SELECT subject, clock.at, clock.at + ttl * interval '1 millisecond'
    FROM unnest(${[...longest.keys()]}::text[], ${[...longest.values()]}::float8[]) AS p(subject, ttl),
      (SELECT date_trunc('milliseconds', clock_timestamp()) AS at) AS clock
    ORDER BY subject
    ON CONFLICT (subject) DO UPDATE
      SET at = greatest(m.at, EXCLUDED.at), "expiresAt" = greatest(m."expiresAt", EXCLUDED."expiresAt")
    RETURNING subject, floor(extract(epoch FROM at) * 1000)::float8 AS at,
      floor(extract(epoch FROM "expiresAt") * 1000)::float8 AS "expiresAt"`;
}
