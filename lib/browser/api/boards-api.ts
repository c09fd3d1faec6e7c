import type { z } from 'zod';
import type { createBoardCommandSchema, updateBoardCommandSchema } from '@/lib/protocol/commands/workspace-commands';
import type { Id } from '@/lib/protocol/primitives';
import { boardSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import type { Http } from './http';
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
    addStar: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/boards/${boardId}/star`, undefined, write),
    removeStar: (boardId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/boards/${boardId}/star`, undefined, write),
  };
}
