import { issueTicket } from '@/lib/backend/auth/issue-ticket';
import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: queryRoute({
    limits: ['ticket'],
    answer: async ({ exchange: { runtime, caller } }) => ({
      ticket: await issueTicket(runtime.config.secret, caller),
    }),
  }),
});
