import { findInvitation, INVITATION_INVALID } from '@/lib/backend/commands/facts/invitation-facts';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import type { Role } from '@/lib/protocol/roles';

/** What an invitation shows to whoever holds its token, signed in or not. */
export interface InvitationPreview {
  readonly workspaceName: string;
  readonly inviterName: string;
  readonly role: Role;
  /** The board's title where it leads to one board; null where it leads into the workspace. */
  readonly boardTitle: string | null;
}

/** Where an invitation leads; the same refusal for every token that does not work. */
export async function getInvitation(tx: Tx, token: string): Promise<InvitationPreview> {
  const invitation = await findInvitation(tx, token);
  if (!invitation) return refuse('invitation_invalid', INVITATION_INVALID);
  const { role, workspaceId, boardId, invitedById } = invitation;
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { name: true } });
  const inviter = await tx.user.findUnique({ where: { id: invitedById }, select: { name: true } });
  const where = boardId === null ? null : { id: boardId };
  const board = where && (await tx.board.findUnique({ where, select: { title: true } }));
  return { workspaceName: workspace.name, inviterName: inviter?.name ?? '', role, boardTitle: board?.title ?? null };
}
