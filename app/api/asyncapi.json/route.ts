import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import { buildAsyncApi } from '@/lib/protocol/spec/async-api';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({ auth: 'none', answer: ({ exchange: { runtime } }) => buildAsyncApi(runtime.config) }),
});
