import * as z from 'zod/mini';
import { moveCardCommandSchema, placementSchema, updateCardCommandSchema } from '../commands/board-commands';
import {
  createChecklistCommandSchema,
  createCommentCommandSchema,
  createItemCommandSchema,
  createLinkCommandSchema,
  updateChecklistCommandSchema,
  updateCommentCommandSchema,
  updateItemCommandSchema,
} from '../commands/card-commands';
import { copyCardCommandSchema } from '../commands/copy-commands';
import { commentHistorySchema } from '../comment-history';
import { idSchema } from '../primitives';
import { cardSnapshotSchema } from '../snapshots';
import {
  attachmentSchema,
  cardTileSchema,
  checklistItemSchema,
  checklistSchema,
  commentSchema,
  reactionSchema,
  watchSchema,
} from '../things';
import { uploadLimitsSchema, uploadQuerySchema } from '../uploads';
import { query, snapshot, write } from './route';

/** A card with the board on which it is. */
export const cardOfBoardSchema = z.extend(cardTileSchema, { boardId: idSchema });

const card = { card: cardOfBoardSchema };
const checklist = { checklist: checklistSchema };
const item = { item: checklistItemSchema };
const comment = { comment: commentSchema };
const watch = { watch: z.extend(watchSchema, { watching: z.boolean() }) };
const gone = z.object({ id: idSchema });

/** Cards and what is inside them. */
export const CARD_ROUTES = {
  getCard: snapshot('GET /api/cards/{cardId}', {
    summary: 'Answers the snapshot of a card: description, checklists, attachments and comments.',
    data: cardSnapshotSchema,
  }),
  updateCard: write('PATCH /api/cards/{cardId}', {
    summary: 'Changes the fields of a card that are named, and no other.',
    body: updateCardCommandSchema,
    result: { card: cardTileSchema },
    ifMatch: true,
    refuses: ['archived'],
  }),
  moveCard: write('POST /api/cards/{cardId}/move', {
    summary: 'Moves a card to where its neighbours say.',
    details:
      'A neighbour that has gone meanwhile is no error: the card lands at the nearest place that keeps the intent.',
    body: moveCardCommandSchema,
    result: card,
    refuses: ['archived'],
  }),
  copyCard: write('POST /api/cards/{cardId}/copy', {
    summary: 'Copies a card to the place below it.',
    details: 'Labels, people, dates, checklists, description and links go with it; comments and stored files stay.',
    body: copyCardCommandSchema,
    result: card,
    status: 201,
    refuses: ['archived', 'id_taken', 'limit_reached'],
  }),
  archiveCard: write('POST /api/cards/{cardId}/archive', {
    summary: 'Archives a card.',
    result: card,
    refuses: ['archived'],
  }),
  restoreCard: write('POST /api/cards/{cardId}/restore', {
    summary: 'Takes a card out of the archive, to another list where its own is archived.',
    result: card,
    refuses: ['archived'],
  }),
  deleteCard: write('DELETE /api/cards/{cardId}', {
    summary: 'Deletes an archived card.',
    result: { card: gone },
    refuses: ['archived', 'not_archived'],
  }),
  watchCard: write('PUT /api/cards/{cardId}/watch', {
    summary: 'Watches a card, for the person alone.',
    result: watch,
    refuses: ['limit_reached'],
  }),
  unwatchCard: write('DELETE /api/cards/{cardId}/watch', { summary: 'Stops watching a card.', result: watch }),
  addLabel: write('PUT /api/cards/{cardId}/labels/{labelId}', {
    summary: 'Puts a label on a card.',
    result: card,
    refuses: ['archived'],
  }),
  removeLabel: write('DELETE /api/cards/{cardId}/labels/{labelId}', {
    summary: 'Takes a label off a card.',
    result: card,
    refuses: ['archived'],
  }),
  addAssignee: write('PUT /api/cards/{cardId}/assignees/{userId}', {
    summary: 'Assigns a card to a person.',
    result: card,
    refuses: ['archived'],
  }),
  removeAssignee: write('DELETE /api/cards/{cardId}/assignees/{userId}', {
    summary: 'Takes a person off a card.',
    result: card,
    refuses: ['archived'],
  }),
  createChecklist: write('POST /api/cards/{cardId}/checklists', {
    summary: 'Creates a checklist.',
    body: createChecklistCommandSchema,
    status: 201,
    result: checklist,
    refuses: ['id_taken', 'archived'],
  }),
  renameChecklist: write('PATCH /api/checklists/{checklistId}', {
    summary: 'Renames a checklist.',
    body: updateChecklistCommandSchema,
    result: checklist,
    refuses: ['archived'],
  }),
  moveChecklist: write('POST /api/checklists/{checklistId}/move', {
    summary: 'Moves a checklist to where its neighbours say.',
    body: placementSchema,
    result: checklist,
    refuses: ['archived'],
  }),
  deleteChecklist: write('DELETE /api/checklists/{checklistId}', {
    summary: 'Deletes a checklist with its items.',
    result: { checklist: gone },
    refuses: ['archived'],
  }),
  createItem: write('POST /api/checklists/{checklistId}/items', {
    summary: 'Adds an item to a checklist.',
    body: createItemCommandSchema,
    status: 201,
    result: item,
    refuses: ['id_taken', 'archived'],
  }),
  updateItem: write('PATCH /api/items/{itemId}', {
    summary: 'Rewords an item, or says whether it is done.',
    body: updateItemCommandSchema,
    result: item,
    refuses: ['archived'],
  }),
  moveItem: write('POST /api/items/{itemId}/move', {
    summary: 'Moves an item to where its neighbours say.',
    body: placementSchema,
    result: item,
    refuses: ['archived'],
  }),
  deleteItem: write('DELETE /api/items/{itemId}', {
    summary: 'Removes an item.',
    result: { item: gone },
    refuses: ['archived'],
  }),
  createComment: write('POST /api/cards/{cardId}/comments', {
    summary: 'Writes a comment. `@name` of a person on the board notifies them.',
    body: createCommentCommandSchema,
    status: 201,
    result: comment,
    refuses: ['id_taken', 'archived'],
  }),
  updateComment: write('PATCH /api/comments/{commentId}', {
    summary: "Rewrites one's own comment.",
    body: updateCommentCommandSchema,
    result: comment,
    ifMatch: true,
    refuses: ['archived'],
  }),
  deleteComment: write('DELETE /api/comments/{commentId}', {
    summary: 'Deletes a comment, which keeps its place and loses its text.',
    result: comment,
    refuses: ['archived'],
  }),
  addReaction: write('PUT /api/comments/{commentId}/reactions/{reaction}', {
    summary: 'Gives a comment a reaction.',
    params: { reaction: reactionSchema },
    result: { comment: gone },
    refuses: ['archived', 'limit_reached'],
  }),
  removeReaction: write('DELETE /api/comments/{commentId}/reactions/{reaction}', {
    summary: "Takes one's own reaction back.",
    params: { reaction: reactionSchema },
    result: { comment: gone },
    refuses: ['archived'],
  }),
  seeComments: write('PUT /api/comments/{commentId}/seen', {
    summary: 'Says that the caller has read this comment and those before it.',
    result: { comment: gone },
    refuses: ['archived'],
  }),
  getCommentHistory: query('GET /api/comments/{commentId}/history', {
    summary: 'Answers the texts that a comment had before, oldest first.',
    reply: commentHistorySchema,
  }),
  addLink: write('POST /api/cards/{cardId}/attachments', {
    summary: 'Attaches a link to a card.',
    body: createLinkCommandSchema,
    status: 201,
    result: { attachment: attachmentSchema },
    refuses: ['id_taken', 'archived'],
  }),
  addFile: write('POST /api/cards/{cardId}/files', {
    summary: 'Attaches a file to a card.',
    details: 'The body is the file itself. Its type is found out from its bytes; see `GET /api/uploads/limits`.',
    query: uploadQuerySchema,
    otherBody: { contentType: 'application/octet-stream', describes: 'The bytes of the file.' },
    status: 201,
    result: { attachment: attachmentSchema },
    refuses: ['id_taken', 'archived', 'limit_reached'],
  }),
  getAttachmentContent: query('GET /api/attachments/{attachmentId}/content', {
    summary: 'Answers the bytes of an attached file, as a download unless it is a raster image.',
    otherReply: { contentType: 'application/octet-stream', describes: 'The bytes of the file, or an image.' },
  }),
  getUploadLimits: query('GET /api/uploads/limits', {
    summary: 'Says how large a file may be and which types are taken.',
    reply: uploadLimitsSchema,
  }),
  removeAttachment: write('DELETE /api/attachments/{attachmentId}', {
    summary: 'Removes an attachment.',
    result: { attachment: gone },
    refuses: ['archived'],
  }),
};
