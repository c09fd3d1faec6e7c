import type { Id } from '@/lib/protocol/primitives';
import { workspaceManagers } from './allow';
import { defineCommand } from './kernel/command';
import { refuse } from './kernel/refusal';
import { atWorkspace, NOTHING_HERE } from './locate';

export interface RevokeInvitationInput {
  readonly workspaceId: Id;
  readonly invitationId: Id;
}

/** An invitation stops working; who joined by it stays. */
export const revokeInvitation = defineCommand<RevokeInvitationInput>({
  name: 'revokeInvitation',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  async decide(tx, { workspaceId, invitationId: id }, { now }) {
    const invitation = await tx.invitation.findFirst({
      where: { id, workspaceId, boardId: null },
      select: { id: true },
    });
    if (!invitation) return refuse('not_found', NOTHING_HERE);
    return {
      result: { invitation: { id } },
      events: [],
      write: (tx) => tx.invitation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } }),
    };
  },
});
