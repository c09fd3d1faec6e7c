import { createBoard } from '@/lib/backend/commands/create-board';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { createBoardCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('workspaceId'),
    body: createBoardCommandSchema,
    command: createBoard,
    toInput: ({ params, body }) => ({ ...params, ...body, id: body.id ?? newId() }),
  }),
});
