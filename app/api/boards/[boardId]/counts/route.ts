import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { countWholeBoard } from '@/lib/backend/queries/count-whole-board';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('boardId'),
    answer: async ({ params, exchange: { runtime, caller } }) => ({
      counts: await countWholeBoard(runtime.database, caller.userId, params.boardId),
    }),
  }),
});
