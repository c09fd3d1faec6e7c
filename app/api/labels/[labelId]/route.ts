import { deleteLabel } from '@/lib/backend/commands/delete-label';
import { updateLabel } from '@/lib/backend/commands/update-label';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { updateLabelCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('labelId'),
    body: updateLabelCommandSchema,
    command: updateLabel,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('labelId'),
    command: deleteLabel,
    toInput: ({ params }) => params,
  }),
});
