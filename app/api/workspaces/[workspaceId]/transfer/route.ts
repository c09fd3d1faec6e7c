import { transferOwnership } from '@/lib/backend/commands/transfer-ownership';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { transferOwnershipCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('workspaceId'),
    body: transferOwnershipCommandSchema,
    command: transferOwnership,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
