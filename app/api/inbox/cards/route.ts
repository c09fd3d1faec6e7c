import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readNotificationCards } from '@/lib/backend/queries/notification-cards';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: ({ exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readNotificationCards(tx, caller.userId)),
  }),
});
