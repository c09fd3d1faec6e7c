import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { planBoardMemberRemove } from '@/lib/domain/board/plan-board-people';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { boardManagers, openBoardId, readers } from './allow';
import { readBoardPerson } from './facts/board-person';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atBoard } from './locate';
import { dropAssigneesWhoMayNotRead } from './rows/card-sets';

export interface RemoveBoardMemberInput {
  readonly boardId: Id;
  readonly userId: Id;
}

/** A person loses their role on a board, or gives it up. On a board open to the workspace, members of it go on reading. */
export const removeBoardMember = defineCommand<RemoveBoardMemberInput>({
  name: 'removeBoardMember',
  locate: (_tx, { boardId }) => atBoard(boardId),
  allows: (access, { userId }, caller) => (userId === caller.userId ? readers(access) : boardManagers(access)),
  async decide(tx, { boardId, userId }, { access, caller }) {
    openBoardId(access);
    const facts = { ...(await readBoardPerson(tx, boardId, userId)), ownRole: access.role };
    const shownBefore = await findShownMember(tx, boardId, userId);
    const event = accept(planBoardMemberRemove({ ...facts, shownBefore }, userId === caller.userId));
    const isLeaving = event?.name === 'member.left';
    return {
      result: { member: { userId } },
      events: event ? [onBoard(boardId, event, { boardRole: facts.boardRole })] : [],
      async write(tx) {
        await tx.boardMember.deleteMany({ where: { boardId, userId } });
        if (isLeaving) await dropAssigneesWhoMayNotRead(tx, boardId);
      },
      marks: isLeaving ? [{ subject: `user:${userId}@${boardId}`, ttlMs: GRANT_LIFETIME_MS }] : [],
      conceal: isLeaving && userId === caller.userId ? [streamName('board', boardId)] : [],
    };
  },
});
