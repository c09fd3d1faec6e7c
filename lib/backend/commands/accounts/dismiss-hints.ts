import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';
import { toAccountDto } from './account-dto';
import { OWN } from './own-scope';

/** The person has seen the hints of their first board; they come back on none of their devices. */
export const dismissHints = defineCommand<object>({
  name: 'dismissHints',
  ...OWN,
  decide: async (tx, _input, { caller: { userId }, now }) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (user === null) return refuse('not_found', 'This account is gone.');
    const hintsDismissedAt = user.hintsDismissedAt ?? now;
    return {
      result: { user: toAccountDto({ ...user, hintsDismissedAt }) },
      events: [],
      write: (inner) => inner.user.update({ where: { id: userId }, data: { hintsDismissedAt } }),
    };
  },
});
