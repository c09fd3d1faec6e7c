import { boardManagers } from '@/lib/backend/commands/allow';
import { refuse } from '@/lib/backend/commands/kernel/refusal';
import type { Tx } from '@/lib/backend/db/database';
import type { Id } from '@/lib/protocol/primitives';
import { type InvitationEntry, readInvitations } from './list-invitations';
import { readAccess } from './read-access';

/** The invitations to one board that still work, newest first, for those who manage it. */
export async function listBoardInvitations(tx: Tx, userId: Id, boardId: Id): Promise<InvitationEntry[]> {
  const { access } = await readAccess(tx, userId, { boardId });
  if (!boardManagers(access)) return refuse('forbidden', 'Only those who manage the board see its invitations.');
  return readInvitations(tx, { boardId });
}
