import { addLabel } from '@/lib/backend/commands/add-label';
import { removeLabel } from '@/lib/backend/commands/remove-label';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('cardId', 'labelId'),
    command: addLabel,
    toInput: ({ params }) => params,
  }),
  DELETE: commandRoute({
    params: idParams('cardId', 'labelId'),
    command: removeLabel,
    toInput: ({ params }) => params,
  }),
});
