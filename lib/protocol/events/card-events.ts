import * as z from 'zod/mini';
import { idSchema, positionSchema, timestampSchema, versionSchema } from '../primitives';
import {
  attachmentSchema,
  cardBodySchema,
  cardRelationSchema,
  checklistItemSchema,
  checklistSchema,
  commentSchema,
  reactionSchema,
} from '../things';
import { defineEvent } from './envelope';

const cardId = idSchema;
const checklistId = idSchema;
const itemId = idSchema;
const commentId = idSchema;

export const bodyCreatedEventSchema = defineEvent(
  'card.created',
  z.extend(z.omit(cardBodySchema, { id: true }), { cardId }),
);
/** Only the body's own fields; the tile's travel on the board's stream under the same name. */
export const bodyUpdatedEventSchema = defineEvent(
  'card.updated',
  z.extend(z.partial(z.pick(cardBodySchema, { boardId: true, description: true, version: true })), { cardId }),
);

export const checklistCreatedEventSchema = defineEvent(
  'checklist.created',
  z.extend(z.omit(checklistSchema, { id: true, items: true }), { cardId, checklistId }),
);
export const checklistUpdatedEventSchema = defineEvent(
  'checklist.updated',
  z.object({ cardId, checklistId, title: z.optional(z.string()), position: z.optional(positionSchema) }),
);
export const checklistDeletedEventSchema = defineEvent('checklist.deleted', z.object({ cardId, checklistId }));

export const itemAddedEventSchema = defineEvent(
  'checklist.itemAdded',
  z.extend(z.omit(checklistItemSchema, { id: true }), { cardId, checklistId, itemId }),
);
export const itemUpdatedEventSchema = defineEvent(
  'checklist.itemUpdated',
  z.object({
    cardId,
    checklistId,
    itemId,
    text: z.optional(z.string()),
    done: z.optional(z.boolean()),
    position: z.optional(positionSchema),
    assigneeId: z.optional(z.nullable(idSchema)),
    dueAt: z.optional(z.nullable(timestampSchema)),
  }),
);
export const itemToggledEventSchema = defineEvent(
  'checklist.itemToggled',
  z.object({ cardId, checklistId, itemId, done: z.boolean() }),
);
export const itemRemovedEventSchema = defineEvent('checklist.itemRemoved', z.object({ cardId, checklistId, itemId }));

export const attachmentAddedEventSchema = defineEvent(
  'attachment.added',
  z.extend(z.omit(attachmentSchema, { id: true }), { cardId, attachmentId: idSchema }),
);
export const attachmentRemovedEventSchema = defineEvent(
  'attachment.removed',
  z.object({ cardId, attachmentId: idSchema }),
);

export const commentCreatedEventSchema = defineEvent(
  'comment.created',
  z.extend(z.omit(commentSchema, { id: true }), { cardId, commentId }),
);
export const commentUpdatedEventSchema = defineEvent(
  'comment.updated',
  z.object({ cardId, commentId, body: z.string(), version: versionSchema, editedAt: timestampSchema }),
);
/** The comment keeps its place and loses its text. */
export const commentDeletedEventSchema = defineEvent(
  'comment.deleted',
  z.object({ cardId, commentId, body: z.literal(''), deletedAt: timestampSchema }),
);

/** Who gives this reaction from now on; nobody: an empty set. */
export const commentReactedEventSchema = defineEvent(
  'comment.reacted',
  z.object({ cardId, commentId, reaction: reactionSchema, userIds: z.array(idSchema) }),
);

/** Somebody has read the comments up to this moment, which is that of one of them; it only moves on. */
export const commentsSeenEventSchema = defineEvent(
  'comments.seen',
  z.object({ cardId, userId: idSchema, until: timestampSchema }),
);

/** The card and another one are linked from now on; it takes the place of an earlier link of the two. */
export const cardLinkedEventSchema = defineEvent(
  'card.linked',
  z.object({ cardId, otherId: idSchema, relation: cardRelationSchema }),
);
/** The card is linked to these no more: parted by somebody, or gone. */
export const cardUnlinkedEventSchema = defineEvent('card.unlinked', z.object({ cardId, otherIds: z.array(idSchema) }));
/** Somebody's account was deleted: their comments stay without an author, their items without a person, their reactions go. */
export const personDeletedEventSchema = defineEvent('person.deleted', z.object({ cardId, userId: idSchema }));

/** Everything that happens on `card:{id}`. */
export const cardEventSchema = z.discriminatedUnion('name', [
  bodyCreatedEventSchema,
  bodyUpdatedEventSchema,
  checklistCreatedEventSchema,
  checklistUpdatedEventSchema,
  checklistDeletedEventSchema,
  itemAddedEventSchema,
  itemUpdatedEventSchema,
  itemToggledEventSchema,
  itemRemovedEventSchema,
  attachmentAddedEventSchema,
  attachmentRemovedEventSchema,
  commentCreatedEventSchema,
  commentUpdatedEventSchema,
  commentDeletedEventSchema,
  commentReactedEventSchema,
  commentsSeenEventSchema,
  cardLinkedEventSchema,
  cardUnlinkedEventSchema,
  personDeletedEventSchema,
]);
export type CardEvent = z.infer<typeof cardEventSchema>;
