import type { Id } from '@/lib/protocol/primitives';
import type { GuestRole } from '@/lib/protocol/roles';
import { boardManagers, openBoardId } from './allow';
import { readBoard } from './facts/board-facts';
import { mustBeFree } from './facts/free-id';
import { defineCommand } from './kernel/command';
import { atBoard } from './locate';
import { type InvitationInput, newInvitation } from './rows/new-invitation';

export type CreateBoardInvitationInput = InvitationInput & { readonly boardId: Id; readonly role: GuestRole };

/** A link to one board, for a guest: they see that board and nothing else of the workspace. */
export const createBoardInvitation = defineCommand<CreateBoardInvitationInput>({
  name: 'createBoardInvitation',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: boardManagers,
  async decide(tx, input, { access, caller, now }) {
    const boardId = openBoardId(access);
    const { workspaceId } = await readBoard(tx, boardId);
    await mustBeFree(tx, 'Invitation', input.id);
    return newInvitation(input, { workspaceId, boardId, invitedById: caller.userId, now });
  },
});
