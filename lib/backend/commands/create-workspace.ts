import type * as z from 'zod/mini';
import { planWorkspaceCreate } from '@/lib/domain/workspace/plan-workspace-change';
import type { createWorkspaceCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { streamName } from '@/lib/protocol/streams';
import { changeWorkspace } from './changes';
import { mustBeFree } from './facts/free-id';
import { readPerson } from './facts/workspace-facts';
import { defineCommand } from './kernel/command';
import { accept } from './kernel/refusal';

export type CreateWorkspaceInput = z.infer<typeof createWorkspaceCommandSchema> & { readonly id: Id };

/** A new workspace, owned by whoever creates it. */
export const createWorkspace = defineCommand<CreateWorkspaceInput>({
  name: 'createWorkspace',
  locate: (_tx, { id }) => ({ streams: [streamName('workspace', id)], scope: {} }),
  allows: () => true,
  async decide(tx, { id, name }, { caller, now }) {
    await mustBeFree(tx, 'Workspace', id);
    const creator = await readPerson(tx, caller.userId);
    const createdAt = now.toISOString();
    const event = accept(planWorkspaceCreate({ id, name, createdAt }, creator));
    const workspace = { id, name, createdAt, archivedAt: null };
    return { status: 201, result: { workspace }, ...changeWorkspace(id, event) };
  },
});
