import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readMyWork } from '@/lib/backend/queries/overview/read-my-work';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: ({ exchange: { runtime, caller } }) => runtime.database.snapshot((tx) => readMyWork(tx, caller.userId)),
  }),
});
