import { planMemberRemove } from '@/lib/domain/workspace/plan-member-change';
import { GRANT_LIFETIME_MS } from '@/lib/protocol/figures';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { workspaceManagers } from './allow';
import { changeWorkspace } from './changes';
import { readMemberChange } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { onWorkspace } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';

export interface RemoveMemberInput {
  readonly workspaceId: Id;
  readonly userId: Id;
}

/** A person leaves the workspace and all its boards, or is removed by somebody who may; whatever was granted to them is void. */
export const removeMember = defineCommand<RemoveMemberInput>({
  name: 'removeMember',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  // Everybody may leave; whoever has left already is answered by the stored reply, or by 404 in `decide`.
  allows: (access, { userId }, caller) => userId === caller.userId || workspaceManagers(access),
  async decide(tx, { workspaceId, userId }, { access, caller }) {
    const actor = { userId: caller.userId, role: access.workspaceRole };
    const facts = await readMemberChange(tx, workspaceId, userId, actor);
    const event = accept(planMemberRemove(facts));
    const roles = await tx.boardMember.findMany({ where: { userId, board: { workspaceId } } });
    const inverse = { role: facts.member.role, boards: roles.map(({ boardId, role }) => ({ boardId, role })) };
    return {
      result: { member: { userId } },
      ...changeWorkspace(workspaceId, event),
      events: [onWorkspace(workspaceId, event, inverse)],
      marks: [{ subject: `user:${userId}@${workspaceId}`, ttlMs: GRANT_LIFETIME_MS }],
      conceal: userId === caller.userId ? [streamName('workspace', workspaceId)] : [],
    };
  },
});
