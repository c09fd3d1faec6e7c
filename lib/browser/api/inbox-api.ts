import type { z } from 'zod';
import type { readInboxCommandSchema } from '@/lib/protocol/commands/inbox-commands';
import { inboxSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import type { Watch } from '@/lib/protocol/things';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

const inboxReplySchema = snapshotReplySchema(inboxSnapshotSchema);

export function createInboxApi(http: Http) {
  return {
    getInbox: () => http({ method: 'GET', path: '/api/inbox', reply: inboxReplySchema }),
    readInbox: (body: z.output<typeof readInboxCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', '/api/inbox/read', body, write),
    setWatch: ({ kind, id }: Watch, watching: boolean, write: WriteOptions) =>
      sendWrite(http, watching ? 'PUT' : 'DELETE', `/api/${kind}s/${id}/watch`, undefined, write),
  };
}
