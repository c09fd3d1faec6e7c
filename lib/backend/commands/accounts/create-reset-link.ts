import { v7 as uuidv7 } from 'uuid';
import { hashSecret, newSecret } from '@/lib/backend/auth/secrets';
import type { Tx } from '@/lib/backend/db/database';
import { canChangeMember, canManageWorkspace } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { defineCommand } from '../kernel/command';
import { refuse } from '../kernel/refusal';

/** How long a link to reset a password works. */
export const RESET_LIFETIME_MS = 60 * 60_000;

interface CreateResetLink {
  readonly workspaceId: Id;
  readonly userId: Id;
  readonly appUrl: string;
}

/**
 * A link with which a member sets a new password, made by an admin and handed over by them. It opens the whole account, so
 * the admin must stand above or beside the member in every workspace that the member belongs to, not in this one alone.
 */
export const createResetLink = defineCommand<CreateResetLink>({
  name: 'createResetLink',
  locate: (_tx, { workspaceId }) => ({ streams: [], scope: { workspaceId } }),
  allows: (access) => {
    if (access.role === null) refuse('not_found', 'There is nothing here, or you may not see it.');
    return canManageWorkspace(access.workspaceRole);
  },
  decide: async (tx, { workspaceId, userId, appUrl }, { caller, now }) => {
    const roles = await readRoles(tx, userId, caller.userId);
    if (!roles.some((role) => role.workspaceId === workspaceId)) refuse('not_found', 'They are no member here.');
    if (!roles.every(({ own, theirs }) => canChangeMember(own, theirs))) {
      refuse('forbidden', 'They belong to a workspace in which you may not decide about them.');
    }
    const [id, token] = [uuidv7(), newSecret()];
    const expiresAt = new Date(now.getTime() + RESET_LIFETIME_MS);
    return {
      status: 201,
      result: { reset: { id, userId, expiresAt: expiresAt.toISOString() } },
      secret: { reset: { token, url: resetUrl(appUrl, token) } },
      events: [],
      write: (inner) => inner.passwordReset.create({ data: { id, userId, hash: hashSecret(token), expiresAt } }),
    };
  },
});

/** Where a person sets a new password. */
export function resetUrl(appUrl: string, token: string): string {
  return `${appUrl}/reset-password?token=${token}`;
}

/** Both people's roles in each workspace of the first. */
async function readRoles(
  tx: Tx,
  userId: Id,
  adminId: Id,
): Promise<{ workspaceId: Id; theirs: Role; own: Role | null }[]> {
  return await tx.$queryRaw`
    SELECT m."workspaceId", m.role AS theirs, a.role AS own
    FROM "Membership" m
    LEFT JOIN "Membership" a ON a."workspaceId" = m."workspaceId" AND a."userId" = ${adminId}::uuid
    WHERE m."userId" = ${userId}::uuid`;
}
