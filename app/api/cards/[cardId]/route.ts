import { deleteCard } from '@/lib/backend/commands/delete-card';
import { updateCard } from '@/lib/backend/commands/update-card';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { snapshotRoute } from '@/lib/backend/http/snapshot-route';
import { readCardData } from '@/lib/backend/queries/card-data';
import { updateCardCommandSchema } from '@/lib/protocol/commands/board-commands';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: snapshotRoute({
    params: idParams('cardId'),
    stream: ({ params }) => streamName('card', params.cardId),
    read: (tx, { stream }) => readCardData(tx, parseStreamName(stream).id),
  }),
  PATCH: commandRoute({
    params: idParams('cardId'),
    body: updateCardCommandSchema,
    command: updateCard,
    toInput: ({ params, body, ifMatch }) => ({ ...params, ...body, expectedVersion: ifMatch ?? null }),
  }),
  DELETE: commandRoute({
    params: idParams('cardId'),
    command: deleteCard,
    toInput: ({ params }) => params,
  }),
});
