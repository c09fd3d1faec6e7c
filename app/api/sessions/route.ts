import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { listSessions } from '@/lib/backend/queries/accounts/list-sessions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: async ({ exchange }) => ({ sessions: await listSessions(exchange.runtime.database, exchange.caller) }),
  }),
});
