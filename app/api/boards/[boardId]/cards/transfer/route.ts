import { transferCards } from '@/lib/backend/commands/transfer-cards';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { transferCardsCommandSchema } from '@/lib/protocol/commands/transfer-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('boardId'),
    body: transferCardsCommandSchema,
    command: transferCards,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
