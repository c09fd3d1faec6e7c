import { acceptInvitation } from '@/lib/backend/commands/accept-invitation';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { acceptInvitationCommandSchema } from '@/lib/protocol/commands/workspace-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    body: acceptInvitationCommandSchema,
    command: acceptInvitation,
    toInput: ({ body }) => body,
  }),
});
