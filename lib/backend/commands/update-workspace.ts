import type * as z from 'zod/mini';
import { planWorkspaceRename } from '@/lib/domain/workspace/plan-workspace-change';
import type { updateWorkspaceCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { mustBeOpenWorkspace, workspaceManagers } from './allow';
import { applied, changeWorkspace } from './changes';
import { readWorkspace } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';
import { atWorkspace } from './locate';

export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceCommandSchema> & { readonly workspaceId: Id };

/** A workspace gets another name. */
export const updateWorkspace = defineCommand<UpdateWorkspaceInput>({
  name: 'updateWorkspace',
  locate: (_tx, { workspaceId }) => atWorkspace(workspaceId),
  allows: workspaceManagers,
  async decide(tx, { workspaceId, name }, { access }) {
    mustBeOpenWorkspace(access);
    const workspace = await readWorkspace(tx, workspaceId);
    const event = accept(planWorkspaceRename(workspace, name));
    return {
      result: { workspace: applied(workspace, event?.data) },
      ...changeWorkspace(workspaceId, event, workspace),
    };
  },
});
