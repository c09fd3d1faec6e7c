import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { readReadiness } from '@/lib/backend/queries/read-readiness';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({ auth: 'none', answer: ({ exchange }) => readReadiness(exchange.runtime) }),
});
