import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { findLinkCandidates } from '@/lib/backend/queries/link-candidates';
import { linkCandidatesQuerySchema } from '@/lib/protocol/card-links';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('cardId'),
    query: linkCandidatesQuerySchema,
    answer: ({ params: { cardId }, query: { q }, exchange: { runtime, caller } }) =>
      runtime.database.snapshot(async (tx) => ({ cards: await findLinkCandidates(tx, caller.userId, cardId, q) })),
  }),
});
