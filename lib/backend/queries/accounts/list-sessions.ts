import type { Caller } from '@/lib/backend/commands/kernel/command';
import type { Database } from '@/lib/backend/db/database';

/** Where the person is signed in, newest use first. `current` is the session that asks. */
export async function listSessions({ prisma }: Database, { userId, sid }: Caller) {
  const sessions = await prisma.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  });
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === sid,
  }));
}
