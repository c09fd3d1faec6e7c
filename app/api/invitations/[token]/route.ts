import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { getInvitation } from '@/lib/backend/queries/get-invitation';
import { acceptInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: acceptInvitationCommandSchema,
    auth: 'none',
    answer: async ({ params, exchange: { runtime } }) => ({
      invitation: await getInvitation(runtime.database.prisma, params.token),
    }),
  }),
});
