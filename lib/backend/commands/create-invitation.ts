import { canGiveRole } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { mustBeOpenWorkspace, workspaceManagers } from './allow';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { refuse } from './kernel/refusal';
import { atWorkspace } from './locate';
import { type InvitationInput, newInvitation } from './rows/new-invitation';

export type CreateInvitationInput = InvitationInput & { readonly workspaceId: Id };

/** A link into the workspace. Its token is told in this one reply; only its hash is kept, and no event says it. */
export const createInvitation = defineCommand<CreateInvitationInput>({
  name: 'createInvitation',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  async decide(tx, input, { access, caller, now }) {
    const { workspaceId, id, role } = input;
    mustBeOpenWorkspace(access);
    if (!canGiveRole(access.workspaceRole, role)) refuse('forbidden', 'You may invite with at most your own role.');
    await mustBeFree(tx, 'Invitation', id);
    return newInvitation(input, { workspaceId, boardId: null, invitedById: caller.userId, now });
  },
});
