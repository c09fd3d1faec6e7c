import { planWorkspaceArchive } from '@/lib/domain/workspace/plan-workspace-change';
import type { Id } from '@/lib/protocol/primitives';
import { workspaceOwners } from './allow';
import { applied, changeWorkspace } from './changes';
import { readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';

export interface ArchiveWorkspaceInput {
  readonly workspaceId: Id;
}

/** A workspace closes: it is read, not changed, until it is restored. Only owners may. */
export const archiveWorkspace = defineCommand<ArchiveWorkspaceInput>({
  name: 'archiveWorkspace',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceOwners,
  async decide(tx, { workspaceId }, { now }) {
    const workspace = await readWorkspace(tx, workspaceId);
    const event = accept(planWorkspaceArchive(workspace, now.toISOString()));
    return {
      result: { workspace: applied(workspace, event?.data) },
      ...changeWorkspace(workspaceId, event, workspace),
    };
  },
});
