import * as z from 'zod/mini';
import { envelopeSchema } from './events/envelope';
import { refusalCodeSchema } from './frames/server-frames';
import { epochSchema, seqSchema, timestampSchema } from './primitives';
import { streamNameSchema } from './streams';

/** Reply to every write: the thing under its noun, and the events on the streams that the caller may read. */
export const writeReplySchema = z.object({
  result: z.record(z.string(), z.unknown()),
  events: z.array(envelopeSchema),
});
export type WriteReply = z.infer<typeof writeReplySchema>;

/** `GET /api/streams/{stream}/events?after={seq}&epoch={epoch}&limit={n}`: the log itself. */
export const eventsPageSchema = z.object({ epoch: epochSchema, head: seqSchema, events: z.array(envelopeSchema) });
export type EventsPage = z.infer<typeof eventsPageSchema>;

export const grantsRequestSchema = z.object({
  streams: z.array(streamNameSchema).check(z.minLength(1), z.maxLength(128)),
});
export const grantSchema = z.object({
  stream: streamNameSchema,
  grant: z.string(),
  grantExpiresAt: timestampSchema,
  epoch: epochSchema,
  head: seqSchema,
});
export const grantsReplySchema = z.object({
  grants: z.array(grantSchema),
  refused: z.array(z.object({ stream: streamNameSchema, code: refusalCodeSchema })),
});
export type GrantsReply = z.infer<typeof grantsReplySchema>;

/** `GET /api/realtime/config`: where the sidecar is, read at run time. */
export const realtimeConfigSchema = z.object({
  url: z.string(),
  streamUrl: z.string(),
  protocols: z.array(z.string()),
});
export type RealtimeConfig = z.infer<typeof realtimeConfigSchema>;

export const ticketReplySchema = z.object({ ticket: z.string() });
