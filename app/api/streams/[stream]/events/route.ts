import { z } from 'zod';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readEventsPage } from '@/lib/backend/queries/read-events-page';
import { EVENTS_PAGE_MAX } from '@/lib/protocol/figures';
import { epochSchema, seqSchema } from '@/lib/protocol/primitives';
import { streamNameSchema } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    params: z.object({ stream: z.string().transform(decodeURIComponent).pipe(streamNameSchema) }),
    query: z.object({
      after: z.coerce.number().pipe(seqSchema),
      epoch: epochSchema,
      limit: z.coerce.number().int().min(1).max(EVENTS_PAGE_MAX).default(EVENTS_PAGE_MAX),
    }),
    answer: ({ params, query, exchange: { runtime, caller } }) =>
      runtime.database.snapshot((tx) => readEventsPage(tx, caller.userId, params.stream, query)),
  }),
});
