import { planWorkspaceRestore } from '@/lib/domain/workspace/plan-workspace-change';
import type { Id } from '@/lib/protocol/primitives';
import { workspaceOwners } from './allow';
import { applied, changeWorkspace } from './changes';
import { readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';

export interface RestoreWorkspaceInput {
  readonly workspaceId: Id;
}

/** A workspace opens again. Only owners may. */
export const restoreWorkspace = defineCommand<RestoreWorkspaceInput>({
  name: 'restoreWorkspace',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceOwners,
  async decide(tx, { workspaceId }, _context) {
    const workspace = await readWorkspace(tx, workspaceId);
    const event = accept(planWorkspaceRestore(workspace));
    return {
      result: { workspace: applied(workspace, event?.data) },
      ...changeWorkspace(workspaceId, event, workspace),
    };
  },
});
