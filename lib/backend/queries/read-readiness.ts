import type { Runtime } from '@/lib/backend/create-runtime';

const BUS_ANSWERS_WITHIN_MS = 1_000;

/**
 * Whether this process can answer people: the database does (503 `unavailable` where it does not). Without the bus it can, since
 * nothing waits for it; what it lacks then is said.
 */
export async function readReadiness({ database, bus, config }: Runtime) {
  await database.prisma.$queryRaw`SELECT 1 AS one`;
  const busState = await bus.ping(BUS_ANSWERS_WITHIN_MS).then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return { status: 'ready', instanceId: config.instanceId, database: 'up', bus: busState };
}
