import { readInbox } from '@/lib/backend/commands/read-inbox';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { readInboxCommandSchema } from '@/lib/protocol/commands/inbox-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: commandRoute({
    body: readInboxCommandSchema,
    command: readInbox,
    toInput: ({ body }) => body,
  }),
});
