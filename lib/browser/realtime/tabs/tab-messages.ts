import * as z from 'zod/mini';
import { clientFrameSchema } from '@/lib/protocol/frames/client-frames';
import { streamRequestSchema } from '@/lib/protocol/frames/fallback';
import { serverFrameSchema } from '@/lib/protocol/frames/server-frames';
import { idSchema, seqSchema } from '@/lib/protocol/primitives';
import { streamNameSchema } from '@/lib/protocol/streams';

const milliseconds = z.number();

const lineStatusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['idle', 'offline', 'signedOut']) }),
  z.object({ kind: z.literal('connecting'), isFirst: z.boolean() }),
  z.object({ kind: z.literal('live'), transport: z.enum(['webSocket', 'sse', 'longPoll']) }),
  z.object({ kind: z.literal('waiting'), until: milliseconds }),
  z.object({ kind: z.literal('stopped'), closeCode: z.int() }),
]);

/** A leader and since when it leads: of two that think they do, the later one does. */
const leadSchema = z.object({ leader: idSchema, since: milliseconds });
export type Lead = z.infer<typeof leadSchema>;

const tab = idSchema;
/** The tab that this is meant for; null: all. */
const to = z.nullable(idSchema);

/** What the tabs of one person say to each other so that one socket serves them all. */
export const tabMessageSchema = z.discriminatedUnion('kind', [
  /** A tab is here, and asks who leads. */
  z.object({ kind: z.literal('come'), tab }),
  z.object({ kind: z.literal('go'), tab }),
  /** A frame for the sidecar. With renewed grants comes which stream each is for. */
  z.object({
    kind: z.literal('say'),
    tab,
    leader: idSchema,
    frame: clientFrameSchema,
    subscriptions: z.array(streamRequestSchema.shape.subscriptions.def.element),
  }),
  /** Whether the leader still answers; and what this tab has folded. */
  z.object({
    kind: z.literal('beat'),
    tab,
    leader: z.nullable(idSchema),
    applied: z.record(streamNameSchema, seqSchema),
  }),
  z.object({
    kind: z.literal('ask'),
    tab,
    leader: idSchema,
    what: z.enum(['retryNow', 'visible', 'cut', 'webSocket', 'sse', 'longPoll']),
  }),
  /** How the line stands: told to all when it changes, and to each tab that comes or beats. */
  z.extend(leadSchema, {
    kind: z.literal('line'),
    to,
    what: z.enum(['down', 'renamed', 'status']),
    status: lineStatusSchema,
  }),
  z.extend(leadSchema, { kind: z.literal('frame'), to, frame: serverFrameSchema }),
]);
export type TabMessage = z.infer<typeof tabMessageSchema>;

/** Part of the names of lock and channel: tabs of a version that talks otherwise have a line of their own. */
export const TAB_MESSAGES_VERSION = 1;
