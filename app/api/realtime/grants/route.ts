import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { issueGrants } from '@/lib/backend/queries/issue-grants';
import { grantsRequestSchema } from '@/lib/protocol/replies';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: queryRoute({
    limits: ['grants'],
    body: grantsRequestSchema,
    answer: ({ body, exchange: { runtime, caller } }) =>
      issueGrants(runtime.database, runtime.config.secret, caller, body.streams),
  }),
});
