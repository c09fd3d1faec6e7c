import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { buildOpenApi } from '@/lib/protocol/spec/open-api';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({ auth: 'none', answer: ({ exchange: { runtime } }) => buildOpenApi(runtime.config) }),
});
