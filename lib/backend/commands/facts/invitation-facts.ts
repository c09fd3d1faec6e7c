import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';

/** Always the same words, so that nobody learns which tokens exist or whom they are for. */
export const INVITATION_INVALID =
  'This invitation is not valid. It may have expired, been used, or be meant for another address.';

export interface InvitationFacts {
  readonly id: Id;
  readonly workspaceId: Id;
  /** Null for an invitation to the workspace. */
  readonly boardId: Id | null;
  readonly email: string | null;
  readonly role: Role;
  readonly invitedById: Id;
}

/** The invitation that a token opens; null when it is unknown, expired, revoked or used up. */
export async function findInvitation(tx: Tx, token: string): Promise<InvitationFacts | null> {
  const rows = await tx.$queryRaw<InvitationFacts[]>`
    SELECT id, "workspaceId", "boardId", email, role, "invitedById" FROM "Invitation"
    WHERE hash = ${hashInvitation(token)} AND "revokedAt" IS NULL AND "acceptedAt" IS NULL AND "expiresAt" > now()`;
  return rows[0] ?? null;
}

/** How an invitation's token is kept and found: it is random and long, so a plain hash is enough. */
export function hashInvitation(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
