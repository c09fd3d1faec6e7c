import { deleteItem } from '@/lib/backend/commands/delete-item';
import { updateItem } from '@/lib/backend/commands/update-item';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { updateItemCommandSchema } from '@/lib/protocol/commands/card-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('itemId'),
    body: updateItemCommandSchema,
    command: updateItem,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('itemId'),
    command: deleteItem,
    toInput: ({ params }) => params,
  }),
});
