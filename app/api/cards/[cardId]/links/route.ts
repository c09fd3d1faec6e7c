import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readLinkedCards } from '@/lib/backend/queries/linked-cards';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: idParams('cardId'),
    answer: ({ params: { cardId }, exchange: { runtime, caller } }) =>
      runtime.database.snapshot(async (tx) => ({ links: await readLinkedCards(tx, caller.userId, cardId) })),
  }),
});
