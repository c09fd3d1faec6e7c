import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import { isoTime, sql } from '@/lib/backend/db/sql';
import { canManageWorkspace } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import type { Role } from '@/lib/protocol/roles';
import { readAccess } from './read-access';

/** An invitation that still works; its token is never shown again. */
export interface InvitationEntry {
  readonly id: Id;
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** The invitations of a workspace that still work, newest first, for those who manage it. */
export async function listInvitations(tx: Tx, userId: Id, workspaceId: Id): Promise<InvitationEntry[]> {
  const { access } = await readAccess(tx, userId, { workspaceId });
  if (access.role === null) return refuse('not_found', 'There is nothing here, or you may not see it.');
  if (!canManageWorkspace(access.workspaceRole)) return refuse('forbidden', 'Only admins see the invitations.');
  return readInvitations(tx, { workspaceId });
}

/** The invitations that still work of a workspace, or of one board. */
export function readInvitations(
  tx: Tx,
  place: { readonly workspaceId: Id } | { readonly boardId: Id },
): Promise<InvitationEntry[]> {
  const where =
    'boardId' in place
      ? sql`i."boardId" = ${place.boardId}::uuid`
      : sql`i."workspaceId" = ${place.workspaceId}::uuid AND i."boardId" IS NULL`;
  return tx.$queryRaw<InvitationEntry[]>`
    SELECT i.id, i.email, i.role, ${isoTime('i."createdAt"')} AS "createdAt", ${isoTime('i."expiresAt"')} AS "expiresAt"
    FROM "Invitation" i
    WHERE ${where} AND i."revokedAt" IS NULL AND i."acceptedAt" IS NULL AND i."expiresAt" > now()
    ORDER BY i."createdAt" DESC, i.id DESC`;
}
