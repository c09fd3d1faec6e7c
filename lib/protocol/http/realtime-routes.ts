import * as z from 'zod/mini';
import {
  readInboxCommandSchema,
  setPreferenceCommandSchema,
  snoozeNotificationCommandSchema,
} from '../commands/inbox-commands';
import { EVENTS_PAGE_MAX } from '../figures';
import { notificationCardsSchema } from '../notification-cards';
import { epochSchema, seqSchema } from '../primitives';
import {
  eventsPageSchema,
  grantsReplySchema,
  grantsRequestSchema,
  realtimeConfigSchema,
  ticketReplySchema,
} from '../replies';
import { inboxSnapshotSchema } from '../snapshots';
import { streamNameSchema } from '../streams';
import { notificationKindSchema, notificationPreferenceSchema, notificationSchema } from '../things';
import { query, snapshot, write } from './route';

/** Of a page of the log, as the address asks. */
export const eventsPageQuerySchema = z.object({
  after: z.pipe(z.coerce.number(), seqSchema),
  epoch: epochSchema,
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(EVENTS_PAGE_MAX)), EVENTS_PAGE_MAX),
});

/** The inbox, the log, grants, and what says that all is well. */
export const REALTIME_ROUTES = {
  getInbox: snapshot('GET /api/inbox', {
    summary: "Answers the snapshot of what is the person's own: notifications, stars and private boards.",
    data: inboxSnapshotSchema,
  }),
  getNotificationCards: query('GET /api/inbox/cards', {
    summary: "Answers what the inbox's ids stand for today: cards with their boards, and people.",
    reply: notificationCardsSchema,
  }),
  readInbox: write('POST /api/inbox/read', {
    summary: 'Marks notifications as read: those that are named, or all.',
    body: readInboxCommandSchema,
    result: { inbox: z.object({ unread: z.int() }) },
  }),
  snoozeNotification: write('PUT /api/inbox/notifications/{notificationId}/snooze', {
    summary: 'Puts a notification off until a moment, at most a year ahead.',
    body: snoozeNotificationCommandSchema,
    result: { notification: notificationSchema },
    refuses: ['not_found', 'invalid_input', 'limit_reached'],
  }),
  returnNotification: write('DELETE /api/inbox/notifications/{notificationId}/snooze', {
    summary: 'Brings a notification back that was put off.',
    result: { notification: notificationSchema },
    refuses: ['not_found'],
  }),
  setPreference: write('PATCH /api/inbox/preferences/{kind}', {
    summary: 'Decides how the person hears of one kind of thing: in the inbox, by mail, both or neither.',
    params: { kind: notificationKindSchema },
    body: setPreferenceCommandSchema,
    result: { preference: notificationPreferenceSchema },
  }),
  readEventsPage: query('GET /api/streams/{stream}/events', {
    summary: 'Answers the log of a stream from a position on.',
    params: { stream: streamNameSchema },
    query: eventsPageQuerySchema,
    reply: eventsPageSchema,
    refuses: ['snapshot_required'],
  }),
  issueGrants: query('POST /api/realtime/grants', {
    summary: 'Answers a grant for each stream that the caller may read.',
    body: grantsRequestSchema,
    reply: grantsReplySchema,
    refuses: ['rate_limited'],
  }),
  issueTicket: query('POST /api/realtime/ticket', {
    summary: 'Answers a ticket: one connection within 30 s, for clients that have no cookie.',
    reply: ticketReplySchema,
    refuses: ['rate_limited'],
  }),
  getRealtimeConfig: query('GET /api/realtime/config', {
    summary: 'Tells where the sidecar is.',
    auth: 'none',
    reply: realtimeConfigSchema,
  }),
  getHealth: query('GET /api/health', {
    summary: 'Tells that the process answers.',
    auth: 'none',
    reply: z.object({ status: z.literal('ok') }),
  }),
  getReadiness: query('GET /api/ready', {
    summary: 'Tells whether this process can answer people: 503 without the database.',
    auth: 'none',
    reply: z.object({
      status: z.literal('ready'),
      instanceId: z.string(),
      database: z.literal('up'),
      bus: z.enum(['up', 'down']),
    }),
  }),
  getOpenApi: query('GET /api/openapi.json', {
    summary: 'Answers this description.',
    auth: 'none',
    reply: z.record(z.string(), z.unknown()),
  }),
  getAsyncApi: query('GET /api/asyncapi.json', {
    summary: 'Answers the description of streams, events and frames, as AsyncAPI 3.',
    auth: 'none',
    reply: z.record(z.string(), z.unknown()),
  }),
};
