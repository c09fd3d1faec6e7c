import { mailInvitation } from '@/lib/backend/auth/mail-invitation';
import { createInvitation } from '@/lib/backend/commands/create-invitation';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { toInvitationInput } from '@/lib/backend/http/to-invitation-input';
import { listInvitations } from '@/lib/backend/queries/list-invitations';
import { createInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('workspaceId'),
    answer: async ({ params, exchange: { runtime, caller } }) => ({
      invitations: await listInvitations(runtime.database.prisma, caller.userId, params.workspaceId),
    }),
  }),
  POST: commandRoute({
    params: idParams('workspaceId'),
    body: createInvitationCommandSchema,
    limits: ['invitation'],
    command: createInvitation,
    toInput: toInvitationInput,
    afterwards: mailInvitation,
  }),
});
