import { changeCards } from '@/lib/backend/commands/change-cards';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { changeCardsCommandSchema } from '@/lib/protocol/commands/bulk-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('boardId'),
    body: changeCardsCommandSchema,
    command: changeCards,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
