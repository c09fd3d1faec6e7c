import * as z from 'zod/mini';
import { idSchema } from '../primitives';
import { streamNameSchema } from '../streams';
import { presenceFrameSchema, sinceSchema } from './client-frames';

/**
 * Body of `POST …/realtime/stream`. Without `wait` the answer stays open (SSE); with `wait` (seconds) it is one long poll.
 * `connectionId`, of an earlier answer's `hello`, says that this client goes on: one presence and one place in the limit.
 */
export const streamRequestSchema = z.object({
  subscriptions: z
    .array(
      z.object({
        stream: streamNameSchema,
        grant: z.string().check(z.minLength(1), z.maxLength(4_096)),
        since: sinceSchema,
      }),
    )
    .check(z.minLength(1), z.maxLength(128)),
  wait: z.optional(z.number().check(z.positive(), z.maximum(30))),
  connectionId: z.optional(idSchema),
});
export type StreamRequest = z.infer<typeof streamRequestSchema>;

/** Body of `POST …/realtime/presence`: the presence frame and the `connectionId` of the `hello`. */
export const presenceRequestSchema = z.extend(presenceFrameSchema, { connectionId: idSchema });
export type PresenceRequest = z.infer<typeof presenceRequestSchema>;
