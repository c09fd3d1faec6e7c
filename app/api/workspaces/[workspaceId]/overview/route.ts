import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readOverview } from '@/lib/backend/queries/overview/read-overview';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('workspaceId'),
    answer: ({ params: { workspaceId }, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readOverview(tx, caller.userId, workspaceId)),
  }),
});
