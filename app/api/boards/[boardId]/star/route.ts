import { addStar } from '@/lib/backend/commands/add-star';
import { removeStar } from '@/lib/backend/commands/remove-star';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('boardId'),
    command: addStar,
    toInput: ({ params }) => params,
  }),
  DELETE: commandRoute({
    params: idParams('boardId'),
    command: removeStar,
    toInput: ({ params }) => params,
  }),
});
