import { methods } from '@/lib/backend/http/methods';
import { queryRoute } from '@/lib/backend/http/query-route';
import type { RealtimeConfig } from '@/lib/protocol/replies';
import { SUBPROTOCOL } from '@/lib/protocol/version';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: queryRoute({
    auth: 'none',
    answer: ({ exchange: { runtime } }): RealtimeConfig => ({
      url: runtime.config.realtimeUrl,
      streamUrl: runtime.config.realtimeStreamUrl,
      protocols: [SUBPROTOCOL],
    }),
  }),
});
