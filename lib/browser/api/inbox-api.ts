import type * as z from 'zod/mini';
import type {
  readInboxCommandSchema,
  setPreferenceCommandSchema,
  snoozeNotificationCommandSchema,
} from '@/lib/protocol/commands/inbox-commands';
import { notificationCardsSchema } from '@/lib/protocol/notification-cards';
import type { Id } from '@/lib/protocol/primitives';
import { inboxSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import type { NotificationKind, Watch } from '@/lib/protocol/things';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

const inboxReplySchema = snapshotReplySchema(inboxSnapshotSchema);

export function createInboxApi(http: Http) {
  return {
    getInbox: () => http({ method: 'GET', path: '/api/inbox', reply: inboxReplySchema }),
    getCards: () => http({ method: 'GET', path: '/api/inbox/cards', reply: notificationCardsSchema }),
    readInbox: (body: z.output<typeof readInboxCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/inbox/read', body, write),
    snooze: (id: Id, body: z.output<typeof snoozeNotificationCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/inbox/notifications/${id}/snooze`, body, write),
    unsnooze: (id: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/inbox/notifications/${id}/snooze`, undefined, write),
    setPreference: (kind: NotificationKind, body: z.output<typeof setPreferenceCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/inbox/preferences/${kind}`, body, write),
    setWatch: ({ kind, id }: Watch, watching: boolean, write: WriteOptions) =>
      sendWrite(http, watching ? 'PUT' : 'DELETE', `/api/${kind}s/${id}/watch`, undefined, write),
  };
}
