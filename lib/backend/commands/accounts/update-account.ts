import type * as z from 'zod/mini';
import type { updateAccountCommandSchema } from '@/lib/protocol/commands/account-commands';
import { streamName } from '@/lib/protocol/streams';
import { defineCommand } from '../kernel/command';
import { onWorkspace } from '../kernel/planned-event';
import { refuse } from '../kernel/refusal';
import { toAccountDto } from './account-dto';
import { OWN } from './own-scope';

type UpdateAccount = z.output<typeof updateAccountCommandSchema>;

/** A person's name, told to every workspace that shows it; its boards follow by projection. */
export const updateAccount = defineCommand<UpdateAccount>({
  name: 'updateAccount',
  locate: async (tx, _input, { userId }) => {
    const memberships = await tx.membership.findMany({ where: { userId }, select: { workspaceId: true } });
    return { streams: memberships.map(({ workspaceId }) => streamName('workspace', workspaceId)), scope: {} };
  },
  allows: OWN.allows,
  decide: async (tx, { name }, { caller: { userId } }) => {
    const user = await tx.user.findUnique({ where: { id: userId }, include: { memberships: true } });
    if (user === null) return refuse('not_found', 'This account is gone.');
    const workspaceIds = name === user.name ? [] : user.memberships.map(({ workspaceId }) => workspaceId);
    return {
      result: { user: toAccountDto({ ...user, name }) },
      events: workspaceIds.map((id) =>
        onWorkspace(id, { name: 'member.updated', data: { userId, name } }, { name: user.name }),
      ),
      write: (inner) => inner.user.update({ where: { id: userId }, data: { name } }),
    };
  },
});
