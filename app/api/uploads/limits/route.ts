import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    answer: ({ exchange }) => {
      const { maxBytes, types } = exchange.runtime.config.uploads;
      return { maxBytes, types };
    },
  }),
});
