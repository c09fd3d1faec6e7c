import { z } from 'zod';
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
  createChecklistCommandSchema.extend({ ...kind('createChecklist'), ...onCard, ...newId }),
  updateChecklistCommandSchema.extend({ ...kind('renameChecklist'), ...onChecklist }),
  placementSchema.extend({ ...kind('moveChecklist'), ...onChecklist }),
  z.object({ ...kind('deleteChecklist'), ...onChecklist }),

  createItemCommandSchema.extend({ ...kind('createItem'), ...onChecklist, ...newId }),
  updateItemCommandSchema.extend({ ...kind('updateItem'), ...onItem }),
  placementSchema.extend({ ...kind('moveItem'), ...onItem }),
  z.object({ ...kind('deleteItem'), ...onItem }),

  createCommentCommandSchema.extend({ ...kind('createComment'), ...onCard, ...newId }),
  updateCommentCommandSchema.extend({ ...kind('updateComment'), ...onComment }),
  z.object({ ...kind('deleteComment'), ...onComment }),
  z.object({ ...kind('addReaction'), ...onComment, reaction: reactionSchema }),
  z.object({ ...kind('removeReaction'), ...onComment, reaction: reactionSchema }),

  createLinkCommandSchema.extend({ ...kind('addLink'), ...onCard, ...newId }),
  z.object({ ...kind('removeAttachment'), ...onCard, attachmentId: idSchema }),

  linkCardsCommandSchema.extend({ ...kind('linkCards'), ...onCard, otherId: idSchema }),
  z.object({ ...kind('unlinkCards'), ...onCard, otherId: idSchema }),
]);
export type CardIntent = z.infer<typeof cardIntentSchema>;
