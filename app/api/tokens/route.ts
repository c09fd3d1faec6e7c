import { createToken } from '@/lib/backend/commands/accounts/create-token';
import { commandRoute } from '@/lib/backend/http/command-route';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { listTokens } from '@/lib/backend/queries/accounts/list-tokens';
import { createTokenCommandSchema } from '@/lib/protocol/commands/account-commands';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: async ({ exchange }) => ({ tokens: await listTokens(exchange.runtime.database, exchange.caller) }),
  }),
  POST: commandRoute({ body: createTokenCommandSchema, command: createToken, toInput: ({ body }) => body }),
});
