import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readBoardActivity } from '@/lib/backend/queries/activity/read-activity';
import { activityQuerySchema } from '@/lib/protocol/activity';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('boardId'),
    query: activityQuerySchema,
    answer: ({ params: { boardId }, query, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readBoardActivity(tx, caller.userId, boardId, query)),
  }),
});
