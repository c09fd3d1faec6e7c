import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { getOwnData } from '@/lib/backend/queries/accounts/get-own-data';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: async ({ exchange }) =>
      new Response(JSON.stringify(await getOwnData(exchange.runtime.database, exchange.caller), null, 2), {
        headers: {
          'content-type': 'application/json',
          'content-disposition': 'attachment; filename="baton-account.json"',
          'cache-control': 'no-store',
        },
      }),
  }),
});
