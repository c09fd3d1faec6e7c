import * as z from 'zod/mini';
import { epochSchema, seqSchema } from '../primitives';
import { streamNameSchema } from '../streams';
import { presenceStateSchema } from './presence';

const ref = z.int().check(z.nonnegative());
const grant = z.string().check(z.minLength(1), z.maxLength(4_096));

export const sinceSchema = z.object({ epoch: epochSchema, seq: seqSchema });
export type Since = z.infer<typeof sinceSchema>;

export const subscribeFrameSchema = z.object({
  kind: z.literal('subscribe'),
  ref,
  stream: streamNameSchema,
  grant,
  since: sinceSchema,
});

export const unsubscribeFrameSchema = z.object({ kind: z.literal('unsubscribe'), ref, stream: streamNameSchema });

export const renewFrameSchema = z.object({
  kind: z.literal('renew'),
  ref,
  grants: z.array(grant).check(z.minLength(1), z.maxLength(128)),
});

/** `clock` grows with each frame of the connection, so that a late one cannot undo a newer one. */
export const presenceFrameSchema = z.object({
  kind: z.literal('presence'),
  stream: streamNameSchema,
  clock: z.int().check(z.nonnegative()),
  state: presenceStateSchema,
});

/** `applied` acknowledges what the client has applied: delivery is not processing. */
export const pingFrameSchema = z.object({
  kind: z.literal('ping'),
  ref,
  applied: z.optional(z.record(streamNameSchema, seqSchema)),
});

/** Everything that a client may say. */
export const clientFrameSchema = z.discriminatedUnion('kind', [
  subscribeFrameSchema,
  unsubscribeFrameSchema,
  renewFrameSchema,
  presenceFrameSchema,
  pingFrameSchema,
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;
