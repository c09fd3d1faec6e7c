import { createList } from '@/lib/backend/commands/create-list';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { createListCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('boardId'),
    body: createListCommandSchema,
    command: createList,
    toInput: ({ params, body }) => ({ ...params, ...body, id: body.id ?? newId() }),
  }),
});
