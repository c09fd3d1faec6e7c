import type { Id } from '@/lib/protocol/primitives';
import { boardManagers } from './allow';
import { defineCommand } from './kernel/command';
import { refuse } from './kernel/refusal';
import { atBoard, NOTHING_HERE } from './locate';

export interface RevokeBoardInvitationInput {
  readonly boardId: Id;
  readonly invitationId: Id;
}

/** An invitation to a board stops working; who joined by it stays. */
export const revokeBoardInvitation = defineCommand<RevokeBoardInvitationInput>({
  name: 'revokeBoardInvitation',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: boardManagers,
  async decide(tx, { boardId, invitationId: id }, { now }) {
    const invitation = await tx.invitation.findFirst({ where: { id, boardId }, select: { id: true } });
    if (!invitation) return refuse('not_found', NOTHING_HERE);
    return {
      result: { invitation: { id } },
      events: [],
      write: (tx) => tx.invitation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } }),
    };
  },
});
