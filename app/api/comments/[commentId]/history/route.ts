import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readCommentHistory } from '@/lib/backend/queries/comment-history';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('commentId'),
    answer: ({ params: { commentId }, exchange: { runtime, caller } }) =>
      runtime.database.snapshot(async (tx) => ({ versions: await readCommentHistory(tx, caller.userId, commentId) })),
  }),
});
