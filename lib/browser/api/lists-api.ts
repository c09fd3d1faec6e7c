import type * as z from 'zod/mini';
import type {
  createListCommandSchema,
  moveListCommandSchema,
  setListLimitCommandSchema,
  updateListCommandSchema,
} from '@/lib/protocol/commands/board-commands';
import type { copyListCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

export function createListsApi(http: Http) {
  return {
    createList: (boardId: Id, body: z.output<typeof createListCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/lists`, body, write),
    updateList: (listId: Id, body: z.output<typeof updateListCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/lists/${listId}`, body, write),
    setListLimit: (listId: Id, body: z.output<typeof setListLimitCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/lists/${listId}/limit`, body, write),
    moveList: (listId: Id, body: z.output<typeof moveListCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/lists/${listId}/move`, body, write),
    copyList: (listId: Id, body: z.output<typeof copyListCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/lists/${listId}/copy`, body, write),
    archiveList: (listId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/lists/${listId}/archive`, undefined, write),
    restoreList: (listId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/lists/${listId}/restore`, undefined, write),
    deleteList: (listId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/lists/${listId}`, undefined, write),
  };
}
