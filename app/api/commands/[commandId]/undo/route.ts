import { undoCommand } from '@/lib/backend/commands/undo-command';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('commandId'),
    command: undoCommand,
    toInput: ({ params }) => ({ undoes: params.commandId }),
  }),
});
