import { deleteAccount } from '@/lib/backend/commands/accounts/delete-account';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { getAccountEnd } from '@/lib/backend/queries/accounts/get-account-end';
import { deleteAccountCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({ answer: ({ exchange }) => getAccountEnd(exchange.runtime.database, exchange.caller) }),
  POST: commandRoute({
    limits: ['passwordCheck'],
    body: deleteAccountCommandSchema,
    command: deleteAccount,
    toInput: ({ body }) => body,
  }),
});
