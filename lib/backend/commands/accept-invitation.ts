import type { z } from 'zod';
import { planMemberJoin } from '@/lib/domain/workspace/plan-member-change';
import type { acceptInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import { changeWorkspace } from './changes';
import { findInvitation, INVITATION_INVALID } from './facts/invitation-facts';
import { readPerson, readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept, refuse } from './kernel/refusal';
import { atWorkspace } from './locate';

export type AcceptInvitationInput = z.infer<typeof acceptInvitationCommandSchema>;

/** A person joins a workspace by an invitation's token. One with an address serves once, and only an account of that address. */
export const acceptInvitation = defineCommand<AcceptInvitationInput>({
  name: 'acceptInvitation',
  async locate(tx, { token }) {
    const invitation = await findInvitation(tx, token);
    return invitation ? atWorkspace(invitation.workspaceId) : refuse('invitation_invalid', INVITATION_INVALID);
  },
  allows: () => true,
  async decide(tx, { token }, { access, caller, now }) {
    const invitation = await findInvitation(tx, token);
    const account = await tx.user.findUnique({ where: { id: caller.userId }, select: { email: true } });
    const isForThem = invitation?.email === null || invitation?.email === account?.email;
    if (!invitation || !isForThem || access.workspaceArchived) return refuse('invitation_invalid', INVITATION_INVALID);

    const { id, workspaceId, email, role } = invitation;
    const member = { ...(await readPerson(tx, caller.userId)), role };
    const event = accept(planMemberJoin(member, access.workspaceRole !== null));
    const change = changeWorkspace(workspaceId, event);
    return {
      result: { member, workspace: await readWorkspace(tx, workspaceId) },
      events: change.events,
      async write(tx) {
        await change.write(tx);
        if (email !== null) await tx.invitation.updateMany({ where: { id }, data: { acceptedAt: now } });
      },
    };
  },
});
