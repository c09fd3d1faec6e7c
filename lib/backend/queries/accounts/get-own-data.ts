import { readOwnBoardRoles, readOwnMemberships } from '@/lib/backend/commands/facts/account-facts';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Database } from '@/lib/backend/db/database';

/** Everything that is kept about one person, for themselves: no secret, and nothing that only others wrote. */
export async function getOwnData(database: Database, { userId }: Caller) {
  return await database.snapshot(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: userId },
      include: {
        accounts: { select: { provider: true, createdAt: true } },
        sessions: { select: { userAgent: true, createdAt: true, lastSeenAt: true, endedAt: true } },
        tokens: { select: { name: true, createdAt: true, lastUsedAt: true, revokedAt: true } },
        notifications: { omit: { userId: true }, orderBy: { createdAt: 'asc' } },
        stars: { omit: { userId: true } },
        watches: { omit: { userId: true } },
        preferences: { omit: { userId: true } },
      },
    });
    if (user === null) return refuse('not_found', 'This account is gone.');
    const { passwordHash, isDemo: _isDemo, ...account } = user;
    const wrote = { authorId: userId, deletedAt: null };
    return {
      format: 'baton.account',
      account: { ...account, hasPassword: passwordHash !== null },
      workspaces: (await readOwnMemberships(tx, userId)).map(({ workspaceId: id, name, role }) => ({ id, name, role })),
      boards: await readOwnBoardRoles(tx, userId),
      assignedCards: await tx.card.findMany({
        where: { assignees: { some: { userId } } },
        select: { id: true, boardId: true, number: true, title: true, dueAt: true },
        orderBy: { id: 'asc' },
      }),
      createdCards: await tx.card.findMany({
        where: { createdById: userId },
        select: { id: true, boardId: true, number: true, title: true, createdAt: true },
        orderBy: { id: 'asc' },
      }),
      comments: await tx.comment.findMany({
        where: wrote,
        select: { id: true, cardId: true, body: true, createdAt: true, editedAt: true },
        orderBy: { createdAt: 'asc' },
      }),
    };
  });
}
