import { removeBoardMember } from '@/lib/backend/commands/remove-board-member';
import { setBoardMember } from '@/lib/backend/commands/set-board-member';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { changeRoleCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('boardId', 'userId'),
    body: changeRoleCommandSchema,
    command: setBoardMember,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('boardId', 'userId'),
    command: removeBoardMember,
    toInput: ({ params }) => params,
  }),
});
