import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { canGiveRole } from '@/lib/domain/permissions';
import type { createInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { mustBeOpenWorkspace, workspaceManagers } from './allow';
import { mustBeFree } from './facts/free-id';
import { hashInvitation } from './facts/invitation-facts';
import { defineCommand } from './kernel/command';
import { refuse } from './kernel/refusal';
import { atWorkspace } from './locate';

export type CreateInvitationInput = z.infer<typeof createInvitationCommandSchema> & {
  readonly workspaceId: Id;
  readonly id: Id;
  /** Where people open the app; the link points there. */
  readonly appUrl: string;
};

const INVITATION_LIFETIME_MS = 7 * 24 * 60 * 60_000;
const TOKEN_BYTES = 32;

/** A link into the workspace. Its token is told in this one reply; only its hash is kept, and no event says it. */
export const createInvitation = defineCommand<CreateInvitationInput>({
  name: 'createInvitation',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  async decide(tx, { workspaceId, id, email = null, role, appUrl }, { access, caller, now }) {
    mustBeOpenWorkspace(access);
    if (!canGiveRole(access.workspaceRole, role)) refuse('forbidden', 'You may invite with at most your own role.');
    await mustBeFree(tx, 'Invitation', id);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME_MS);
    const row = { id, workspaceId, email, role, createdAt: now, expiresAt };
    const shown = { id, email, role, createdAt: now.toISOString(), expiresAt: expiresAt.toISOString() };
    return {
      status: 201,
      result: { invitation: shown },
      secret: { invitation: { token, url: new URL(`/invite/${token}`, appUrl).href } },
      events: [],
      write: (tx) =>
        tx.invitation.createMany({ data: { ...row, hash: hashInvitation(token), invitedById: caller.userId } }),
    };
  },
});
