import { archiveWorkspace } from '@/lib/backend/commands/archive-workspace';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('workspaceId'),
    command: archiveWorkspace,
    toInput: ({ params }) => params,
  }),
});
