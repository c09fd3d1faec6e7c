import type * as z from 'zod/mini';
import type { Tx } from '@/lib/backend/db/database';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import type { Access } from '@/lib/backend/queries/read-access';
import { planGuestJoin } from '@/lib/domain/board/plan-board-people';
import { effectiveBoardRole } from '@/lib/domain/permissions';
import { planMemberJoin } from '@/lib/domain/workspace/plan-member-change';
import type { acceptInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { changeWorkspace } from './changes';
import { readBoard } from './facts/board-facts';
import { findBoardPerson } from './facts/board-person';
import { findInvitation, INVITATION_INVALID, type InvitationFacts } from './facts/invitation-facts';
import { readPerson, readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept, refuse } from './kernel/refusal';
import { atBoardInWorkspace, atWorkspace } from './locate';

export type AcceptInvitationInput = z.infer<typeof acceptInvitationCommandSchema>;

/**
 * A person joins a workspace, or one board as its guest, by an invitation's token. One with an address serves once, and only
 * an account of that address.
 */
export const acceptInvitation = defineCommand<AcceptInvitationInput>({
  name: 'acceptInvitation',
  async locate(tx, { token }) {
    const invitation = await findInvitation(tx, token);
    if (!invitation) return refuse('invitation_invalid', INVITATION_INVALID);
    const { workspaceId, boardId } = invitation;
    return boardId === null ? atWorkspace(workspaceId) : await atBoardInWorkspace(tx, boardId);
  },
  allows: () => true,
  async decide(tx, { token }, { access, caller, now }) {
    const invitation = await findInvitation(tx, token);
    const account = await tx.user.findUnique({ where: { id: caller.userId }, select: { email: true } });
    const isForThem = invitation?.email === null || invitation?.email === account?.email;
    const isClosed = access.workspaceArchived || access.boardArchived;
    if (!invitation || !isForThem || isClosed) return refuse('invitation_invalid', INVITATION_INVALID);

    const { id, email, boardId } = invitation;
    const joined =
      boardId === null
        ? await joinWorkspace(tx, invitation, caller.userId, access)
        : await joinBoard(tx, invitation, boardId, caller.userId);
    return {
      ...joined,
      async write(tx) {
        await joined.write(tx);
        if (email !== null) await tx.invitation.updateMany({ where: { id }, data: { acceptedAt: now } });
      },
    };
  },
});

async function joinWorkspace(tx: Tx, { workspaceId, role }: InvitationFacts, userId: Id, access: Access) {
  const member = { ...(await readPerson(tx, userId)), role };
  const event = accept(planMemberJoin(member, access.workspaceRole !== null));
  return {
    result: { member, workspace: await readWorkspace(tx, workspaceId) },
    ...changeWorkspace(workspaceId, event),
  };
}

async function joinBoard(tx: Tx, { role }: InvitationFacts, boardId: Id, userId: Id) {
  const facts = await findBoardPerson(tx, boardId, userId);
  if (!facts) return refuse('invitation_invalid', INVITATION_INVALID);
  const shownBefore = await findShownMember(tx, boardId, userId);
  const event = accept(planGuestJoin({ ...facts, ownRole: null, shownBefore }, role));
  return {
    result: {
      member: { ...facts.person, role: effectiveBoardRole({ ...facts, boardRole: role }) },
      board: await readBoard(tx, boardId),
    },
    events: event ? [onBoard(boardId, event, { boardRole: null })] : [],
    write: (tx: Tx) => tx.boardMember.createMany({ data: { boardId, userId, role } }),
  };
}
