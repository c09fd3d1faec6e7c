import type * as z from 'zod/mini';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import type {
  createChecklistCommandSchema,
  createItemCommandSchema,
  updateChecklistCommandSchema,
  updateItemCommandSchema,
} from '@/lib/protocol/commands/card-commands';
import type { Id } from '@/lib/protocol/primitives';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

export function createChecklistsApi(http: Http) {
  return {
    createChecklist: (cardId: Id, body: z.output<typeof createChecklistCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/cards/${cardId}/checklists`, body, write),
    updateChecklist: (checklistId: Id, body: z.output<typeof updateChecklistCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/checklists/${checklistId}`, body, write),
    moveChecklist: (checklistId: Id, body: Placement, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/checklists/${checklistId}/move`, body, write),
    deleteChecklist: (checklistId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/checklists/${checklistId}`, undefined, write),

    createItem: (checklistId: Id, body: z.output<typeof createItemCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/checklists/${checklistId}/items`, body, write),
    updateItem: (itemId: Id, body: z.output<typeof updateItemCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/items/${itemId}`, body, write),
    moveItem: (itemId: Id, body: Placement, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/items/${itemId}/move`, body, write),
    deleteItem: (itemId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/items/${itemId}`, undefined, write),
  };
}
