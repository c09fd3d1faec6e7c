import { v7 as uuidv7 } from 'uuid';
import { chooseColor } from '@/lib/backend/commands/accounts/choose-color';
import type { Runtime } from '@/lib/backend/create-runtime';
import type { Tx } from '@/lib/backend/db/database';
import { createUserCommandSchema } from '@/lib/protocol/commands/account-commands';
import type { Id } from '@/lib/protocol/primitives';

/** What a provider says about who signed in there. */
export interface ProviderIdentity {
  readonly provider: string;
  readonly providerAccountId: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether the provider itself has proven that the address is theirs. */
  readonly emailVerified: boolean;
}

export type ProviderSignIn = { ok: true; userId: Id } | { ok: false; reason: 'unverified' | 'not_linked' | 'closed' };

/**
 * The person behind a provider's account. Known accounts are theirs. An unknown one is matched to a person only where both sides
 * have proven the address: an unproven one at the provider could be anybody's, and an unproven one here could have been taken by
 * somebody who waits for its owner. Otherwise a new person is made, if sign-up is open.
 */
export async function signInWithProvider(
  { database, config }: Pick<Runtime, 'database' | 'config'>,
  identity: ProviderIdentity,
): Promise<ProviderSignIn> {
  const { provider, providerAccountId } = identity;
  return await database.transaction(async (tx) => {
    const known = await tx.account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
    });
    if (known !== null) return { ok: true, userId: known.userId };
    const email = createUserCommandSchema.shape.email.safeParse(identity.email);
    if (!identity.emailVerified || !email.success) return { ok: false, reason: 'unverified' };
    const user = await tx.user.findUnique({ where: { email: email.data } });
    if (user !== null && user.emailVerifiedAt === null) return { ok: false, reason: 'not_linked' };
    if (user === null && !config.allowSignup) return { ok: false, reason: 'closed' };
    const userId = user?.id ?? (await createPerson(tx, identity.name, email.data));
    await tx.account.create({ data: { provider, providerAccountId, userId } });
    return { ok: true, userId };
  });
}

async function createPerson(tx: Tx, name: string, email: string): Promise<Id> {
  const id = uuidv7();
  const named = createUserCommandSchema.shape.name.safeParse(name);
  const shown = named.success ? named.data : (email.split('@')[0] ?? 'New member');
  await tx.user.create({ data: { id, name: shown, email, color: chooseColor(id), emailVerifiedAt: new Date() } });
  return id;
}
