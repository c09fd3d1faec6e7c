import type * as z from 'zod/mini';
import { planOwnershipTransfer } from '@/lib/domain/workspace/plan-member-change';
import type { transferOwnershipCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { mustBeOpenWorkspace, workspaceOwners } from './allow';
import { readMemberChange } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { onWorkspace } from './kernel/planned-event';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';
import { writeWorkspaceEvent } from './rows/write-workspace-event';

export type TransferOwnershipInput = z.infer<typeof transferOwnershipCommandSchema> & { readonly workspaceId: Id };

/** An owner makes another member owner and becomes an admin, in one event: there is no moment with none, and none with a half of it. */
export const transferOwnership = defineCommand<TransferOwnershipInput>({
  name: 'transferOwnership',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceOwners,
  async decide(tx, { workspaceId, userId }, { access, caller }) {
    mustBeOpenWorkspace(access);
    const actor = { userId: caller.userId, role: access.workspaceRole };
    const facts = await readMemberChange(tx, workspaceId, userId, actor);
    const event = accept(planOwnershipTransfer(facts));
    const before = { members: [facts.member, facts.actor].map(({ userId: id, role }) => ({ userId: id, role })) };
    return {
      result: { member: { ...facts.member, role: 'owner' } },
      events: event ? [onWorkspace(workspaceId, event, before)] : [],
      write: async (tx) => event && (await writeWorkspaceEvent(tx, workspaceId, event)),
    };
  },
});
