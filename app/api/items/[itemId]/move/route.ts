import { moveItem } from '@/lib/backend/commands/move-item';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { placementSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('itemId'),
    body: placementSchema,
    command: moveItem,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
