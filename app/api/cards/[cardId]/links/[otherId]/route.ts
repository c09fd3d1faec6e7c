import { linkCards, unlinkCards } from '@/lib/backend/commands/link-cards';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { linkCardsCommandSchema } from '@/lib/protocol/commands/card-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('cardId', 'otherId'),
    body: linkCardsCommandSchema,
    command: linkCards,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('cardId', 'otherId'),
    command: unlinkCards,
    toInput: ({ params }) => params,
  }),
});
