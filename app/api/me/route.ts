import { updateAccount } from '@/lib/backend/commands/accounts/update-account';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { getMe } from '@/lib/backend/queries/accounts/get-me';
import { updateAccountCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({ answer: ({ exchange }) => getMe(exchange.runtime.database, exchange.caller) }),
  PATCH: commandRoute({ body: updateAccountCommandSchema, command: updateAccount, toInput: ({ body }) => body }),
});
