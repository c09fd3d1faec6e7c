import { removeAttachment } from '@/lib/backend/commands/remove-attachment';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: commandRoute({
    params: idParams('attachmentId'),
    command: removeAttachment,
    toInput: ({ params }) => params,
  }),
});
