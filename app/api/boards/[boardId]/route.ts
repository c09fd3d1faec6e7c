import { deleteBoard } from '@/lib/backend/commands/delete-board';
import { updateBoard } from '@/lib/backend/commands/update-board';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { snapshotRoute } from '@/lib/backend/http/snapshot-route';
import { readBoardData } from '@/lib/backend/queries/board-data';
import { updateBoardCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: snapshotRoute({
    params: idParams('boardId'),
    stream: ({ params }) => streamName('board', params.boardId),
    read: (tx, { stream }) => readBoardData(tx, parseStreamName(stream).id),
  }),
  PATCH: commandRoute({
    params: idParams('boardId'),
    body: updateBoardCommandSchema,
    command: updateBoard,
    toInput: ({ params, body, ifMatch }) => ({ ...params, ...body, expectedVersion: ifMatch ?? null }),
  }),
  DELETE: commandRoute({
    params: idParams('boardId'),
    command: deleteBoard,
    toInput: ({ params }) => params,
  }),
});
