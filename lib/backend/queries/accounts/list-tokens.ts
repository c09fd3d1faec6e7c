import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Database } from '@/lib/backend/db/database';

/** The person's API tokens that stand, without their values, which nobody has. */
export async function listTokens({ prisma }: Database, { userId }: Caller) {
  const tokens = await prisma.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return tokens.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
