import { deleteChecklist } from '@/lib/backend/commands/delete-checklist';
import { renameChecklist } from '@/lib/backend/commands/rename-checklist';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { updateChecklistCommandSchema } from '@/lib/protocol/commands/card-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('checklistId'),
    body: updateChecklistCommandSchema,
    command: renameChecklist,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('checklistId'),
    command: deleteChecklist,
    toInput: ({ params }) => params,
  }),
});
