import type { Since } from '@/lib/protocol/frames/client-frames';
import { eventsPageSchema, grantsReplySchema, realtimeConfigSchema, ticketReplySchema } from '@/lib/protocol/replies';
import type { StreamName } from '@/lib/protocol/streams';
import type { Http } from './http';

export function createRealtimeApi(http: Http) {
  return {
    /** Where the sidecar is; read at run time, never built in. */
    getConfig: () => http({ method: 'GET', path: '/api/realtime/config', reply: realtimeConfigSchema }),
    /** The log after a position, at most `limit` events; 410 `snapshot_required` when it cannot be told. */
    getEvents: (stream: StreamName, after: Since, limit: number) =>
      http({
        method: 'GET',
        path: `/api/streams/${stream}/events?after=${after.seq}&epoch=${encodeURIComponent(after.epoch)}&limit=${limit}`,
        reply: eventsPageSchema,
      }),
    renewGrants: (streams: readonly StreamName[]) =>
      http({ method: 'POST', path: '/api/realtime/grants', body: { streams }, reply: grantsReplySchema }),
    /** Good once and for 30 s: for a sidecar that the session's cookie does not reach. */
    createTicket: () => http({ method: 'POST', path: '/api/realtime/ticket', body: {}, reply: ticketReplySchema }),
  };
}
