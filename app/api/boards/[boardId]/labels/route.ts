import { createLabel } from '@/lib/backend/commands/create-label';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { createLabelCommandSchema } from '@/lib/protocol/commands/board-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    params: idParams('boardId'),
    body: createLabelCommandSchema,
    command: createLabel,
    toInput: ({ params, body }) => ({ ...params, ...body, id: body.id ?? newId() }),
  }),
});
