import { moveChecklist } from '@/lib/backend/commands/move-checklist';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { placementSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('checklistId'),
    body: placementSchema,
    command: moveChecklist,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
});
