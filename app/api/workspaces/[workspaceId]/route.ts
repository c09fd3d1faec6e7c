import { deleteWorkspace } from '@/lib/backend/commands/delete-workspace';
import { updateWorkspace } from '@/lib/backend/commands/update-workspace';
import { commandRoute } from '@/lib/backend/http/command-route';
import { idParams } from '@/lib/backend/http/id-params';
import { methods } from '@/lib/backend/http/methods';
import { snapshotRoute } from '@/lib/backend/http/snapshot-route';
import { readWorkspaceData } from '@/lib/backend/queries/workspace-data';
import { updateWorkspaceCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import { parseStreamName, streamName } from '@/lib/protocol/streams';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: snapshotRoute({
    params: idParams('workspaceId'),
    stream: ({ params }) => streamName('workspace', params.workspaceId),
    read: (tx, { stream }) => readWorkspaceData(tx, parseStreamName(stream).id),
  }),
  PATCH: commandRoute({
    params: idParams('workspaceId'),
    body: updateWorkspaceCommandSchema,
    command: updateWorkspace,
    toInput: ({ params, body }) => ({ ...params, ...body }),
  }),
  DELETE: commandRoute({
    params: idParams('workspaceId'),
    command: deleteWorkspace,
    toInput: ({ params }) => params,
  }),
});
