import type { Id } from '@/lib/protocol/primitives';
import { boardManagers } from './allow';
import { defineCommand } from './kernel/command';
import { atBoard } from './locate';
import { revokedInvitation } from './rows/revoked-invitation';

export interface RevokeBoardInvitationInput {
  readonly boardId: Id;
  readonly invitationId: Id;
}

/** An invitation to a board stops working; who joined by it stays. */
export const revokeBoardInvitation = defineCommand<RevokeBoardInvitationInput>({
  name: 'revokeBoardInvitation',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: boardManagers,
  decide: (tx, { boardId, invitationId }, { now }) => revokedInvitation(tx, invitationId, { boardId }, now),
});
