import { deleteComment } from '@/lib/backend/commands/delete-comment';
import { updateComment } from '@/lib/backend/commands/update-comment';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { updateCommentCommandSchema } from '@/lib/protocol/commands/card-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: commandRoute({
    params: idParams('commentId'),
    body: updateCommentCommandSchema,
    command: updateComment,
    toInput: ({ params, body, ifMatch }) => ({ ...params, ...body, expectedVersion: ifMatch ?? null }),
  }),
  DELETE: commandRoute({
    params: idParams('commentId'),
    command: deleteComment,
    toInput: ({ params }) => params,
  }),
});
