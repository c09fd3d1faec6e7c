import type * as z from 'zod/mini';
import { findShownMember } from '@/lib/backend/queries/read/shown-members';
import { planBoardMemberSet } from '@/lib/domain/board/plan-board-people';
import { effectiveBoardRole } from '@/lib/domain/permissions';
import type { changeRoleCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { boardManagers, openBoardId } from './allow';
import { readBoardPerson } from './facts/board-person';
import { defineCommand } from './kernel/command';
import { onBoard } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atBoardInWorkspace } from './locate';

export type SetBoardMemberInput = z.infer<typeof changeRoleCommandSchema> & {
  readonly boardId: Id;
  readonly userId: Id;
};

/** A person of the workspace gets a role on a board, or another one. */
export const setBoardMember = defineCommand<SetBoardMemberInput>({
  name: 'setBoardMember',
  // The workspace is locked too, lest somebody be given a role who is being removed from it.
  locate: (tx, { boardId }) => atBoardInWorkspace(tx, boardId),
  allows: boardManagers,
  async decide(tx, { boardId, userId, role }, { access }) {
    openBoardId(access);
    const facts = { ...(await readBoardPerson(tx, boardId, userId)), ownRole: access.role };
    const shownBefore = await findShownMember(tx, boardId, userId);
    const event = accept(planBoardMemberSet({ ...facts, shownBefore }, role));
    const key = { boardId, userId };
    return {
      result: { member: { ...facts.person, role: effectiveBoardRole({ ...facts, boardRole: role }) } },
      events: event ? [onBoard(boardId, event, { boardRole: facts.boardRole })] : [],
      write: (tx) =>
        tx.boardMember.upsert({ where: { boardId_userId: key }, create: { ...key, role }, update: { role } }),
    };
  },
});
