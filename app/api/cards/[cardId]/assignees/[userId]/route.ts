import { addAssignee } from '@/lib/backend/commands/add-assignee';
import { removeAssignee } from '@/lib/backend/commands/remove-assignee';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: commandRoute({
    params: idParams('cardId', 'userId'),
    command: addAssignee,
    toInput: ({ params }) => params,
  }),
  DELETE: commandRoute({
    params: idParams('cardId', 'userId'),
    command: removeAssignee,
    toInput: ({ params }) => params,
  }),
});
