import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod/mini';
import { hashPassword } from '@/lib/backend/auth/passwords';
import type { createUserCommandSchema } from '@/lib/protocol/commands/account-commands';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { toAccountDto } from './account-dto';
import { chooseColor } from './choose-color';

type CreateUser = z.output<typeof createUserCommandSchema> & { readonly allowSignup: boolean };

/** Sign-up: a person with a password and an address that is not proven yet. They belong to no workspace. */
export const createUser = defineCommand<CreateUser>({
  name: 'createUser',
  locate: () => ({ streams: [], scope: {} }),
  allows: (_access, { allowSignup }) =>
    allowSignup || refuse('sign_up_closed', 'New accounts are made by invitation only here.'),
  decide: async (tx, input, { now }) => {
    const id = input.id ?? uuidv7();
    if (await tx.user.findUnique({ where: { id } })) refuse('id_taken', 'This id is in use.');
    if (await tx.user.findUnique({ where: { email: input.email } })) {
      refuse('email_taken', 'There is an account with this address. Sign in, or reset the password.');
    }
    const user = { id, name: input.name, email: input.email, color: chooseColor(id), createdAt: now };
    const passwordHash = await hashPassword(input.password);
    return {
      status: 201,
      result: { user: toAccountDto({ ...user, isDemo: false, hintsDismissedAt: null }) },
      events: [],
      write: (inner) => inner.user.create({ data: { ...user, passwordHash } }),
    };
  },
});
