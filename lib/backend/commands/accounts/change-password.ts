import type * as z from 'zod/mini';
import { hashPassword, verifyPassword } from '@/lib/backend/auth/passwords';
import type { changePasswordCommandSchema } from '@/lib/protocol/commands/account-commands';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { endSessionRows, findOtherSessions, sessionMarks } from './end-sessions';
import { OWN_IN_PERSON } from './own-scope';

/** A new password ends all of the person's other sessions. */
export const changePassword = defineCommand<z.output<typeof changePasswordCommandSchema>>({
  name: 'changePassword',
  ...OWN_IN_PERSON,
  decide: async (tx, { currentPassword, newPassword }, { caller: { userId, sid }, now }) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (!(await verifyPassword(user.passwordHash, currentPassword))) {
      refuse('invalid_credentials', 'The current password is not right.');
    }
    const passwordHash = await hashPassword(newPassword);
    const others = await findOtherSessions(tx, userId, sid);
    return {
      result: { user: { id: userId }, endedSessions: others.length },
      events: [],
      marks: sessionMarks(others),
      write: async (inner) => {
        await inner.user.update({ where: { id: userId }, data: { passwordHash } });
        await endSessionRows(inner, others, now);
      },
    };
  },
});
