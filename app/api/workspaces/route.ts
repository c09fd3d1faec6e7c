import { createWorkspace } from '@/lib/backend/commands/create-workspace';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { listWorkspaces } from '@/lib/backend/queries/list-workspaces';
import { createWorkspaceCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: async ({ exchange: { runtime, caller } }) => ({
      workspaces: await listWorkspaces(runtime.database.prisma, caller.userId),
    }),
  }),
  POST: commandRoute({
    body: createWorkspaceCommandSchema,
    command: createWorkspace,
    toInput: ({ body }) => ({ ...body, id: body.id ?? newId() }),
  }),
});
