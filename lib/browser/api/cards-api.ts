import type * as z from 'zod/mini';
import type {
  createCardCommandSchema,
  moveCardCommandSchema,
  updateCardCommandSchema,
} from '@/lib/protocol/commands/board-commands';
import type { changeCardsCommandSchema } from '@/lib/protocol/commands/bulk-commands';
import type { copyCardCommandSchema } from '@/lib/protocol/commands/copy-commands';
import type { transferCardsCommandSchema } from '@/lib/protocol/commands/transfer-commands';
import type { Id } from '@/lib/protocol/primitives';
import { cardSnapshotSchema, snapshotReplySchema } from '@/lib/protocol/snapshots';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

const cardReplySchema = snapshotReplySchema(cardSnapshotSchema);

export function createCardsApi(http: Http) {
  const path = (cardId: Id, rest = '') => `/api/cards/${cardId}${rest}`;
  return {
    getCard: (cardId: Id) => http({ method: 'GET', path: path(cardId), reply: cardReplySchema }),
    createCard: (boardId: Id, body: z.output<typeof createCardCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/cards`, body, write),
    changeCards: (boardId: Id, body: z.output<typeof changeCardsCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/cards/bulk`, body, write),
    transferCards: (boardId: Id, body: z.output<typeof transferCardsCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/boards/${boardId}/cards/transfer`, body, write),
    updateCard: (cardId: Id, body: z.output<typeof updateCardCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', path(cardId), body, write),
    moveCard: (cardId: Id, body: z.output<typeof moveCardCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', path(cardId, '/move'), body, write),
    copyCard: (cardId: Id, body: z.output<typeof copyCardCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', path(cardId, '/copy'), body, write),
    archiveCard: (cardId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', path(cardId, '/archive'), undefined, write),
    restoreCard: (cardId: Id, write: WriteOptions) =>
      sendWrite(http, 'POST', path(cardId, '/restore'), undefined, write),
    deleteCard: (cardId: Id, write: WriteOptions) => sendWrite(http, 'DELETE', path(cardId), undefined, write),
    addLabel: (cardId: Id, labelId: Id, write: WriteOptions) =>
      sendWrite(http, 'PUT', path(cardId, `/labels/${labelId}`), undefined, write),
    removeLabel: (cardId: Id, labelId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', path(cardId, `/labels/${labelId}`), undefined, write),
    addAssignee: (cardId: Id, userId: Id, write: WriteOptions) =>
      sendWrite(http, 'PUT', path(cardId, `/assignees/${userId}`), undefined, write),
    removeAssignee: (cardId: Id, userId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', path(cardId, `/assignees/${userId}`), undefined, write),
  };
}
