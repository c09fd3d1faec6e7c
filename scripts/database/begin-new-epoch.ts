import { openDatabase } from '@/lib/backend/db/database';
import { drawEpoch } from '@/lib/backend/db/draw-epoch';

/** Draws a new epoch for a database that was put back to an older state; answers both. `before` is null where none was drawn yet. */
export async function beginNewEpoch(databaseUrl: string): Promise<{ before: string | null; epoch: string }> {
  const errors: Error[] = [];
  const database = openDatabase({ url: databaseUrl, poolSize: 1, onError: (error) => errors.push(error) });
  try {
    const row = await database.prisma.epoch.findUnique({ where: { id: 1 } });
    const { epoch } = await drawEpoch(database, row?.epoch ?? null);
    return { before: row?.epoch ?? null, epoch };
  } finally {
    await database.close();
  }
}
