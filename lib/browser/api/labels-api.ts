import type * as z from 'zod/mini';
import type { createLabelCommandSchema, updateLabelCommandSchema } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

export function createLabelsApi(http: Http) {
  return {
    createLabel: (boardId: Id, body: z.output<typeof createLabelCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/labels`, body, write),
    updateLabel: (labelId: Id, body: z.output<typeof updateLabelCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/labels/${labelId}`, body, write),
    deleteLabel: (labelId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/labels/${labelId}`, undefined, write),
  };
}
