import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readWorkspaceActivity } from '@/lib/backend/queries/activity/read-activity';
import { activityQuerySchema } from '@/lib/protocol/activity';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('workspaceId'),
    query: activityQuerySchema,
    answer: ({ params: { workspaceId }, query, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readWorkspaceActivity(tx, caller.userId, workspaceId, query)),
  }),
});
