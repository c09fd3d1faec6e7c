import { toAccountDto } from '@/lib/backend/commands/accounts/account-dto';
import type { Caller } from '@/lib/backend/commands/kernel/command';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Database } from '@/lib/backend/db/database';

/** The person who asks, with their own address. `demo`: one of the demo people, whose password is public. */
export async function getMe({ prisma }: Database, { userId }: Caller) {
  const user = await prisma.user.findUnique({ where: { id: userId } });
  if (user === null) return refuse('not_found', 'This account is gone.');
  return { user: toAccountDto(user), demo: user.isDemo };
}
