import { moveCard } from '@/lib/backend/commands/move-card';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { moveCardCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('cardId'),
    body: moveCardCommandSchema,
    command: moveCard,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
