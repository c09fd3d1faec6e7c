import { revokeBoardInvitation } from '@/lib/backend/commands/revoke-board-invitation';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: commandRoute({
    params: idParams('boardId', 'invitationId'),
    command: revokeBoardInvitation,
    toInput: ({ params }) => params,
  }),
});
