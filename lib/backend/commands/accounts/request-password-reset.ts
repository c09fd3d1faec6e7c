import { v7 as uuidv7 } from 'uuid';
import { hashSecret } from '@/lib/backend/auth/secrets';
import { defineCommand } from '../kernel/command';
import { RESET_LIFETIME_MS } from './create-reset-link';

interface RequestPasswordReset {
  readonly email: string;
  /** Made by the caller, who sends it by mail. */
  readonly token: string;
}

/** Prepares a link for whoever has this address. It answers alike whether there is such a person or not. */
export const requestPasswordReset = defineCommand<RequestPasswordReset>({
  name: 'requestPasswordReset',
  locate: () => ({ streams: [], scope: {} }),
  allows: () => true,
  decide: async (tx, { email, token }, { now }) => {
    const user = await tx.user.findUnique({ where: { email } });
    const expiresAt = new Date(now.getTime() + RESET_LIFETIME_MS);
    const write = async (inner: typeof tx) => {
      if (user === null || user.isDemo) return;
      const data = { id: uuidv7(), userId: user.id, hash: hashSecret(token), byMail: true, expiresAt };
      await inner.passwordReset.create({ data });
    };
    return { status: 202, result: {}, events: [], write };
  },
});
