import type { Id } from '@/lib/protocol/primitives';
import { workspaceManagers } from './allow';
import { defineCommand } from './kernel/command';
import { atWorkspace } from './locate';
import { revokedInvitation } from './rows/revoked-invitation';

export interface RevokeInvitationInput {
  readonly workspaceId: Id;
  readonly invitationId: Id;
}

/** An invitation stops working; who joined by it stays. */
export const revokeInvitation = defineCommand<RevokeInvitationInput>({
  name: 'revokeInvitation',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  decide: (tx, { workspaceId, invitationId }, { now }) =>
    revokedInvitation(tx, invitationId, { workspaceId, boardId: null }, now),
});
