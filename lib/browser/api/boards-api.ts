import * as z from 'zod/mini';
import type { copyBoardCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type {
  changeRoleCommandSchema,
  createBoardCommandSchema,
  createBoardInvitationCommandSchema,
  updateBoardCommandSchema,
} from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { boardSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import type { Http } from './http';
import { invitationEntrySchema } from './workspaces-api';
import { sendWrite, type WriteOptions } from './write';

type NewBoard = z.output<typeof createBoardCommandSchema>;
type BoardChanges = z.output<typeof updateBoardCommandSchema>;

const boardReplySchema = snapshotReplySchema(boardSnapshotSchema);

export function createBoardsApi(http: Http) {
  return {
    getBoard: (boardId: Id) => http({ method: 'GET', path: `/api/boards/${boardId}`, reply: boardReplySchema }),
    createBoard: (workspaceId: Id, body: NewBoard, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/workspaces/${workspaceId}/boards`, body, write),
    updateBoard: (boardId: Id, body: BoardChanges, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/boards/${boardId}`, body, write),
    undoCommand: (commandId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/commands/${commandId}/undo`, undefined, write),
    archiveBoard: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/archive`, undefined, write),
    restoreBoard: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/restore`, undefined, write),
    deleteBoard: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/boards/${boardId}`, undefined, write),
    setBoardMember: (boardId: Id, userId: Id, body: z.output<typeof changeRoleCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/boards/${boardId}/members/${userId}`, body, write),
    removeBoardMember: (boardId: Id, userId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/boards/${boardId}/members/${userId}`, undefined, write),
    listInvitations: (boardId: Id) =>
      http({
        method: 'GET',
        path: `/api/boards/${boardId}/invitations`,
        reply: z.object({ invitations: z.array(invitationEntrySchema) }),
      }),
    createInvitation: (boardId: Id, body: z.output<typeof createBoardInvitationCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/invitations`, body, write),
    revokeInvitation: (boardId: Id, invitationId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/boards/${boardId}/invitations/${invitationId}`, undefined, write),
    copyBoard: (boardId: Id, body: z.output<typeof copyBoardCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/copy`, body, write),
    addStar: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/boards/${boardId}/star`, undefined, write),
    removeStar: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/boards/${boardId}/star`, undefined, write),
  };
}
