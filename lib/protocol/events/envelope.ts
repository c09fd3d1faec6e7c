import * as z from 'zod/mini';
import { epochSchema, idSchema, seqSchema, timestampSchema } from '../primitives';
import { streamNameSchema } from '../streams';

const envelopeShape = {
  kind: z.literal('event'),
  stream: streamNameSchema,
  epoch: epochSchema,
  /** Orders the stream; the first event has 1. */
  seq: seqSchema.check(z.positive()),
  id: idSchema,
  name: z.string().check(z.minLength(3), z.maxLength(64)),
  /** Version of this event's meaning; fields are only added within one version. */
  version: z.int().check(z.positive()),
  /** For people; `seq` orders. */
  at: timestampSchema,
  actorId: z.nullable(idSchema),
  /** The command that caused it; null when it follows from another event (projections). */
  commandId: z.nullable(idSchema),
};

/** Any event as it travels, its name known or not. */
export const envelopeSchema = z.object({ ...envelopeShape, data: z.record(z.string(), z.unknown()) });
export type Envelope = z.infer<typeof envelopeSchema>;

/** The schema of one event: the envelope with its name, version and data fixed. */
export function defineEvent<Name extends string, Data extends z.ZodMiniObject>(name: Name, data: Data) {
  return z.object({ ...envelopeShape, name: z.literal(name), version: z.literal(1), data });
}

/** What a plan says shall happen: an event before it has a place in a stream. */
export type Planned<Event extends { name: string; data: object }> = Event extends unknown
  ? { name: Event['name']; data: Event['data'] }
  : never;

/** One planned event by its name. */
export type PlannedAs<Event extends { name: string; data: object }, Name extends Event['name']> = Extract<
  Planned<Event>,
  { name: Name }
>;
