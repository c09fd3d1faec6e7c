import type * as z from 'zod/mini';
import { planRoleChange } from '@/lib/domain/workspace/plan-member-change';
import type { changeRoleCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { mustBeOpenWorkspace, workspaceManagers } from './allow';
import { applied, changeWorkspace } from './changes';
import { readMemberChange } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';

export type ChangeRoleInput = z.infer<typeof changeRoleCommandSchema> & {
  readonly workspaceId: Id;
  readonly userId: Id;
};

/** A member gets another role. Reading stays as it is, so no grant is voided. */
export const changeRole = defineCommand<ChangeRoleInput>({
  name: 'changeRole',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  async decide(tx, { workspaceId, userId, role }, { access, caller }) {
    mustBeOpenWorkspace(access);
    const actor = { userId: caller.userId, role: access.workspaceRole };
    const facts = await readMemberChange(tx, workspaceId, userId, actor);
    const event = accept(planRoleChange(facts, role));
    return {
      result: { member: applied(facts.member, event?.data) },
      ...changeWorkspace(workspaceId, event, facts.member),
    };
  },
});
