import type * as z from 'zod/mini';
import type {
  createCommentCommandSchema,
  createLinkCommandSchema,
  updateCommentCommandSchema,
} from '@/lib/protocol/commands/card-commands';
import { commentHistorySchema } from '@/lib/protocol/comment-history';
import type { Id } from '@/lib/protocol/primitives';
import type { Reaction } from '@/lib/protocol/things';
import { uploadLimitsSchema } from '@/lib/protocol/uploads';
import type { Http } from './http';
import { sendWrite, type WriteOptions } from './write';

/** What people put onto a card: comments and attachments. */
export function createCommentsApi(http: Http) {
  return {
    createComment: (cardId: Id, body: z.output<typeof createCommentCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/cards/${cardId}/comments`, body, write),
    updateComment: (commentId: Id, body: z.output<typeof updateCommentCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'PATCH', `/api/comments/${commentId}`, body, write),
    deleteComment: (commentId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/comments/${commentId}`, undefined, write),
    addReaction: (commentId: Id, reaction: Reaction, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/comments/${commentId}/reactions/${reaction}`, undefined, write),
    removeReaction: (commentId: Id, reaction: Reaction, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/comments/${commentId}/reactions/${reaction}`, undefined, write),
    seeComments: (commentId: Id, write: WriteOptions) =>
      sendWrite(http, 'PUT', `/api/comments/${commentId}/seen`, undefined, write),
    getHistory: (commentId: Id) =>
      http({ method: 'GET', path: `/api/comments/${commentId}/history`, reply: commentHistorySchema }),

    addLink: (cardId: Id, body: z.output<typeof createLinkCommandSchema>, write: WriteOptions) =>
      sendWrite(http, 'POST', `/api/cards/${cardId}/attachments`, body, write),
    getUploadLimits: () => http({ method: 'GET', path: '/api/uploads/limits', reply: uploadLimitsSchema }),
    removeAttachment: (attachmentId: Id, write: WriteOptions) =>
      sendWrite(http, 'DELETE', `/api/attachments/${attachmentId}`, undefined, write),
  };
}
