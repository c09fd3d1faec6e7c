import { setListLimit } from '@/lib/backend/commands/set-list-limit';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { setListLimitCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('listId'),
    body: setListLimitCommandSchema,
    command: setListLimit,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
