import * as z from 'zod/mini';
import { envelopeSchema } from '../events/envelope';
import { epochSchema, idSchema, seqSchema } from '../primitives';
import { streamNameSchema } from '../streams';
import { presenceMemberSchema } from './presence';

const ref = z.int().check(z.nonnegative());

/** `limits` tells the client what it must keep to; bytes and counts as in docs/protocol.md. */
export const helloFrameSchema = z.object({
  kind: z.literal('hello'),
  connectionId: idSchema,
  instanceId: z.string(),
  /** Milliseconds. */
  pingEvery: z.int().check(z.positive()),
  /** Milliseconds. */
  pongWithin: z.int().check(z.positive()),
  now: z.iso.datetime(),
  limits: z.object({
    frameBytes: z.int(),
    presenceBytes: z.int(),
    framesPerBatch: z.int(),
    framesPerSecond: z.int(),
    framesBurst: z.int(),
    subscriptions: z.int(),
  }),
});

export const subscribedFrameSchema = z.object({
  kind: z.literal('subscribed'),
  ref,
  stream: streamNameSchema,
  epoch: epochSchema,
  head: seqSchema,
  /** How many missed events follow before the live ones. */
  replayed: z.int().check(z.nonnegative()),
});

export const REFUSAL_CODES = [
  'forbidden',
  'grant_expired',
  'limit',
  'snapshot_required',
  'catch_up_by_http',
  'rate_limited',
  'internal',
] as const;
export const refusalCodeSchema = z.enum(REFUSAL_CODES);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/** `stream` is null when the refused request named none that could be read. */
export const refusedFrameSchema = z.object({
  kind: z.literal('refused'),
  ref,
  stream: z.nullable(streamNameSchema),
  code: refusalCodeSchema,
});

/** The sidecar cannot fill `from`..`to` (inclusive); the client catches up by HTTP. */
export const gapFrameSchema = z.object({
  kind: z.literal('gap'),
  stream: streamNameSchema,
  from: seqSchema,
  to: seqSchema,
});

/** Above 200 people `members` is empty and `count` alone tells how many are here. */
export const presenceStateFrameSchema = z.object({
  kind: z.literal('presence.state'),
  stream: streamNameSchema,
  members: z.array(presenceMemberSchema),
  count: z.int().check(z.nonnegative()),
});
export const presenceDiffFrameSchema = z.object({
  kind: z.literal('presence.diff'),
  stream: streamNameSchema,
  joined: z.array(presenceMemberSchema),
  updated: z.array(presenceMemberSchema),
  left: z.array(idSchema),
  count: z.int().check(z.nonnegative()),
});

/** Answers `ping`, `unsubscribe` and `renew`; `heads` says where the connection's streams stand. */
export const pongFrameSchema = z.object({
  kind: z.literal('pong'),
  ref,
  now: z.iso.datetime(),
  heads: z.record(streamNameSchema, seqSchema),
});

export const revokedFrameSchema = z.object({
  kind: z.literal('revoked'),
  stream: streamNameSchema,
  code: z.enum(['forbidden', 'grant_expired']),
});

export const drainingFrameSchema = z.object({ kind: z.literal('draining'), delayMs: z.int().check(z.nonnegative()) });

export const errorFrameSchema = z.object({
  kind: z.literal('error'),
  code: z.enum(['malformed', 'too_large', 'unknown_stream', 'rate_limited', 'internal']),
  ref: z.optional(ref),
});

/** Everything that a sidecar may say. */
export const serverFrameSchema = z.discriminatedUnion('kind', [
  helloFrameSchema,
  subscribedFrameSchema,
  refusedFrameSchema,
  envelopeSchema,
  gapFrameSchema,
  presenceStateFrameSchema,
  presenceDiffFrameSchema,
  pongFrameSchema,
  revokedFrameSchema,
  drainingFrameSchema,
  errorFrameSchema,
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;
export type HelloFrame = z.infer<typeof helloFrameSchema>;
