import { methods } from '@/lib/backend/http/methods';
import { snapshotRoute } from '@/lib/backend/http/snapshot-route';
import { readInboxData } from '@/lib/backend/queries/inbox-data';
import { streamName } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: snapshotRoute({
    stream: ({ exchange: { caller } }) => streamName('user', caller.userId),
    read: (tx, _access, { caller }) => readInboxData(tx, caller.userId),
  }),
});
