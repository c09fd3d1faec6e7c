import { copyBoard } from '@/lib/backend/commands/copy-board';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { copyBoardCommandSchema } from '@/lib/protocol/commands/copy-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('boardId'),
    body: copyBoardCommandSchema,
    command: copyBoard,
    toInput: ({ params, body }) => ({ ...params, ...body, id: body.id ?? newId() }),
  }),
});
