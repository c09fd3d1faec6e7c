import { countGuests, readOwnBoardRoles, readOwnMemberships } from '@/lib/backend/commands/facts/account-facts';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Database } from '@/lib/backend/db/database';
import { accountEnd, type OwnMembership } from '@/lib/domain/account/plan-account-delete';

/** What deleting the account would mean today, and how the person proves that they are themselves. */
export async function getAccountEnd(database: Database, { userId }: Caller) {
  return await database.snapshot(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null) return refuse('not_found', 'This account is gone.');
    const { going, leaving, toHandOver } = accountEnd(await readOwnMemberships(tx, userId));
    const roles = await readOwnBoardRoles(tx, userId);
    const shownGoing = [];
    for (const one of going) shownGoing.push({ ...named(one), guests: await countGuests(tx, one.workspaceId) });
    return {
      end: {
        going: shownGoing,
        leaving: leaving.map(named),
        toHandOver: toHandOver.map(named),
        guestBoards: roles.filter(({ isGuest }) => isGuest).map(({ boardId: id, title }) => ({ id, title })),
        confirmBy: user.passwordHash === null ? ('address' as const) : ('password' as const),
        possible: !user.isDemo,
      },
    };
  });
}

const named = ({ workspaceId: id, name }: OwnMembership) => ({ id, name });
