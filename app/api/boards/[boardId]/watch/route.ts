import { unwatchBoard } from '@/lib/backend/commands/unwatch';
import { watchBoard } from '@/lib/backend/commands/watch';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('boardId'),
    command: watchBoard,
    toInput: ({ params }) => params,
  }),
  DELETE: commandRoute({
    params: idParams('boardId'),
    command: unwatchBoard,
    toInput: ({ params }) => params,
  }),
});
