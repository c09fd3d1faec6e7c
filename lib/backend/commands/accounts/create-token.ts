import { v7 as uuidv7 } from 'uuid';
import type * as z from 'zod/mini';
import { hashSecret, newSecret } from '@/lib/backend/auth/secrets';
import type { createTokenCommandSchema } from '@/lib/protocol/commands/account-commands';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { OWN_IN_PERSON } from './own-scope';

/** By which tokens are recognized where they have leaked to. */
const TOKEN_PREFIX = 'baton_';
const MAX_TOKENS = 50;

/** An API token: shown in this one reply, kept as a hash. */
export const createToken = defineCommand<z.output<typeof createTokenCommandSchema>>({
  name: 'createToken',
  ...OWN_IN_PERSON,
  decide: async (tx, input, { caller: { userId }, now }) => {
    const id = input.id ?? uuidv7();
    if (await tx.apiToken.findUnique({ where: { id } })) refuse('id_taken', 'This id is in use.');
    if ((await tx.apiToken.count({ where: { userId, revokedAt: null } })) >= MAX_TOKENS) {
      refuse('limit_reached', `At most ${MAX_TOKENS} tokens are possible. Revoke one first.`);
    }
    const value = newSecret(TOKEN_PREFIX);
    return {
      status: 201,
      result: { token: { id, name: input.name, createdAt: now.toISOString(), lastUsedAt: null } },
      secret: { token: { value } },
      events: [],
      write: (inner) =>
        inner.apiToken.create({ data: { id, userId, name: input.name, hash: hashSecret(value), createdAt: now } }),
    };
  },
});
