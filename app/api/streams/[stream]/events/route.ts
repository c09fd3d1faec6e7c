import * as z from 'zod/mini';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readEventsPage } from '@/lib/backend/queries/read-events-page';
import { eventsPageQuerySchema } from '@/lib/protocol/http/realtime-routes';
import { streamNameSchema } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: z.object({ stream: z.pipe(z.pipe(z.string(), z.transform(decodeURIComponent)), streamNameSchema) }),
    query: eventsPageQuerySchema,
    answer: ({ params, query, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readEventsPage(tx, caller.userId, params.stream, query)),
  }),
});
