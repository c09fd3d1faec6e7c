import { changeRole } from '@/lib/backend/commands/change-role';
import { removeMember } from '@/lib/backend/commands/remove-member';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { changeRoleCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('workspaceId', 'userId'),
    body: changeRoleCommandSchema,
    command: changeRole,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('workspaceId', 'userId'),
    command: removeMember,
    toInput: ({ params }) => params,
  }),
});
