import { restoreList } from '@/lib/backend/commands/restore-list';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('listId'),
    command: restoreList,
    toInput: ({ params }) => params,
  }),
});
