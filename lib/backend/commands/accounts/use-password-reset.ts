import type * as z from 'zod/mini';
import { hashPassword } from '@/lib/backend/auth/passwords';
import { hashSecret } from '@/lib/backend/auth/secrets';
import type { resetPasswordCommandSchema } from '@/lib/protocol/commands/account-commands';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { endSessionRows, findOtherSessions, sessionMarks } from './end-sessions';

/** Sets a new password by a link: once, within its time; all sessions of the person end, and a mailed link proves the address. */
export const usePasswordReset = defineCommand<z.output<typeof resetPasswordCommandSchema>>({
  name: 'usePasswordReset',
  locate: () => ({ streams: [], scope: {} }),
  allows: () => true,
  decide: async (tx, { token, newPassword }, { now }) => {
    // The row is locked, so that two uses at once are one after the other.
    await tx.$queryRaw`SELECT id FROM "PasswordReset" WHERE hash = ${hashSecret(token)} FOR UPDATE`;
    const reset = await tx.passwordReset.findUnique({ where: { hash: hashSecret(token) }, include: { user: true } });
    if (reset === null || reset.usedAt !== null || reset.expiresAt <= now) {
      return refuse('reset_invalid', 'This link was used, or is too old. Ask for a new one.');
    }
    const { user } = reset;
    const passwordHash = await hashPassword(newPassword);
    const sids = await findOtherSessions(tx, user.id, null);
    const emailVerifiedAt = user.emailVerifiedAt ?? (reset.byMail ? now : null);
    return {
      result: { user: { id: user.id } },
      events: [],
      marks: sessionMarks(sids),
      write: async (inner) => {
        await inner.user.update({ where: { id: user.id }, data: { passwordHash, emailVerifiedAt } });
        await inner.passwordReset.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } });
        await endSessionRows(inner, sids, now);
      },
    };
  },
});
