import { addLink } from '@/lib/backend/commands/add-link';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { createLinkCommandSchema } from '@/lib/protocol/commands/card-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('cardId'),
    body: createLinkCommandSchema,
    command: addLink,
    toInput: ({ params, body }) => ({ ...params, ...body, id: body.id ?? newId() }),
  }),
});
