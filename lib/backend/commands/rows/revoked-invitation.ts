import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import { refuse } from '../kernel/refusal';
import { NOTHING_HERE } from '../locate';

/** Whose invitation it is: a workspace's own, or that of one board in it. */
export type InvitationPlace = { readonly workspaceId: Id; readonly boardId: null } | { readonly boardId: Id };

/** An invitation that stops working, and what its reply says; one of another place is not found. */
export async function revokedInvitation(tx: Tx, id: Id, place: InvitationPlace, now: Date) {
  const invitation = await tx.invitation.findFirst({ where: { id, ...place }, select: { id: true } });
  if (!invitation) return refuse('not_found', NOTHING_HERE);
  return {
    result: { invitation: { id } },
    events: [],
    write: (tx: Tx) => tx.invitation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } }),
  };
}
