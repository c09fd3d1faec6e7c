import * as z from 'zod/mini';
import { placementSchema } from '../commands/board-commands';
import {
  createChecklistCommandSchema,
  createCommentCommandSchema,
  createItemCommandSchema,
  createLinkCommandSchema,
  linkCardsCommandSchema,
  updateChecklistCommandSchema,
  updateCommentCommandSchema,
  updateItemCommandSchema,
} from '../commands/card-commands';
import { idSchema } from '../primitives';
import { reactionSchema } from '../things';

const onCard = { boardId: idSchema, cardId: idSchema };
const onChecklist = { ...onCard, checklistId: idSchema };
const onItem = { ...onChecklist, itemId: idSchema };
const onComment = { ...onCard, commentId: idSchema };
const newId = { id: idSchema };

const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) });

/** What is drawn inside an open card, and counted on its tile. */
export const cardIntentSchema = z.discriminatedUnion('kind', [
  z.extend(createChecklistCommandSchema, { ...kind('createChecklist'), ...onCard, ...newId }),
  z.extend(updateChecklistCommandSchema, { ...kind('renameChecklist'), ...onChecklist }),
  z.extend(placementSchema, { ...kind('moveChecklist'), ...onChecklist }),
  z.object({ ...kind('deleteChecklist'), ...onChecklist }),

  z.extend(createItemCommandSchema, { ...kind('createItem'), ...onChecklist, ...newId }),
  z.extend(updateItemCommandSchema, { ...kind('updateItem'), ...onItem }),
  z.extend(placementSchema, { ...kind('moveItem'), ...onItem }),
  z.object({ ...kind('deleteItem'), ...onItem }),

  z.extend(createCommentCommandSchema, { ...kind('createComment'), ...onCard, ...newId }),
  z.extend(updateCommentCommandSchema, { ...kind('updateComment'), ...onComment }),
  z.object({ ...kind('deleteComment'), ...onComment }),
  z.object({ ...kind('addReaction'), ...onComment, reaction: reactionSchema }),
  z.object({ ...kind('removeReaction'), ...onComment, reaction: reactionSchema }),

  z.extend(createLinkCommandSchema, { ...kind('addLink'), ...onCard, ...newId }),
  z.object({ ...kind('removeAttachment'), ...onCard, attachmentId: idSchema }),

  z.extend(linkCardsCommandSchema, { ...kind('linkCards'), ...onCard, otherId: idSchema }),
  z.object({ ...kind('unlinkCards'), ...onCard, otherId: idSchema }),
]);
export type CardIntent = z.infer<typeof cardIntentSchema>;
