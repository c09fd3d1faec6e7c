import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { searchWorkspace } from '@/lib/backend/queries/search/search-workspace';
import { searchQuerySchema } from '@/lib/protocol/search';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('workspaceId'),
    query: searchQuerySchema,
    answer: ({ params: { workspaceId }, query, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => searchWorkspace(tx, caller.userId, workspaceId, query)),
  }),
});
