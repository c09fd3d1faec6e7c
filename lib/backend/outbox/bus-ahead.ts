import { BusUnavailableError } from '@/lib/backend/bus/errors';
import type { Bus } from '@/lib/backend/bus/ports';
import type { Database } from '@/lib/backend/db/database';
import type { StreamName } from '@/lib/protocol/streams';

/** The streams that are looked at: those of the newest commits. */
const SAMPLE_ROWS = 20;

/**
 * The epoch of this database if the bus has seen events of it that the log does not have: the database was put back to an older state
 * in place, which its identity does not show. Else null. The bus is asked first, so that a commit in between is never taken for it.
 */
export async function findEpochBehindBus({ prisma }: Database, bus: Bus): Promise<string | null> {
  const streams = await prisma.$queryRaw<{ name: StreamName; seq: number; epoch: string }[]>`
    SELECT DISTINCT s.name, s.seq, (SELECT epoch FROM "Epoch") AS epoch
    FROM (SELECT events FROM "Outbox" ORDER BY id DESC LIMIT ${SAMPLE_ROWS}::int) recent
    CROSS JOIN LATERAL jsonb_to_recordset(recent.events) AS place(stream text)
    JOIN "Stream" s ON s.name = place.stream
    WHERE EXISTS (SELECT 1 FROM "Epoch")`;
  const ahead = await Promise.all(
    streams.map(async ({ name, seq, epoch }) => {
      const told = await headOfBus(bus, name, epoch, seq);
      return told > seq && told > (await headOfLog(prisma, name));
    }),
  );
  return ahead.includes(true) ? (streams[0]?.epoch ?? null) : null;
}

async function headOfBus(bus: Bus, stream: StreamName, epoch: string, after: number): Promise<number> {
  try {
    return (await bus.events.read(stream, epoch, after, 1)).head;
  } catch (error) {
    if (error instanceof BusUnavailableError) return 0;
    throw error;
  }
}

async function headOfLog(prisma: Database['prisma'], stream: StreamName): Promise<number> {
  const [row] = await prisma.$queryRaw<{ seq: number }[]>`SELECT seq FROM "Stream" WHERE name = ${stream}`;
  return row?.seq ?? 0;
}
