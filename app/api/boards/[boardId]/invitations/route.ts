import { mailInvitation } from '@/lib/backend/auth/mail-invitation';
import { createBoardInvitation } from '@/lib/backend/commands/create-board-invitation';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { toInvitationInput } from '@/lib/backend/http/to-invitation-input';
import { listBoardInvitations } from '@/lib/backend/queries/list-board-invitations';
import { createBoardInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('boardId'),
    answer: async ({ params, exchange: { runtime, caller } }) => ({
      invitations: await listBoardInvitations(runtime.database.prisma, caller.userId, params.boardId),
    }),
  }),
  POST: commandRoute({
    params: idParams('boardId'),
    body: createBoardInvitationCommandSchema,
    limits: ['invitation'],
    command: createBoardInvitation,
    toInput: toInvitationInput,
    afterwards: mailInvitation,
  }),
});
