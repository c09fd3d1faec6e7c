import { deleteList } from '@/lib/backend/commands/delete-list';
import { renameList } from '@/lib/backend/commands/rename-list';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { updateListCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('listId'),
    body: updateListCommandSchema,
    command: renameList,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('listId'),
    command: deleteList,
    toInput: ({ params }) => params,
  }),
});
