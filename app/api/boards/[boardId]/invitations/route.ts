import { mailInvitation } from '@/lib/backend/auth/mail-invitation';
import { newSecret } from '@/lib/backend/auth/secrets';
import { createBoardInvitation } from '@/lib/backend/commands/create-board-invitation';
import { newId } from '@/lib/backend/commands/new-id';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
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
    toInput: ({ params, body, exchange }) => ({
      ...params,
      ...body,
      id: body.id ?? newId(),
      token: newSecret(),
      appUrl: exchange.runtime.config.appUrl,
    }),
    afterwards: mailInvitation,
  }),
});
