import { z } from 'zod';
import { idSchema, longTextSchema, textSchema, timestampInputSchema, titleSchema } from '../primitives';
import { cardRelationSchema } from '../things';
import { placementSchema } from './board-commands';

export const createChecklistCommandSchema = placementSchema.extend({ id: idSchema.optional(), title: titleSchema });
export const updateChecklistCommandSchema = z.object({ title: titleSchema });
export const createItemCommandSchema = placementSchema.extend({ id: idSchema.optional(), text: titleSchema });
export const updateItemCommandSchema = z
  .object({
    text: titleSchema,
    done: z.boolean(),
    assigneeId: idSchema.nullable(),
    dueAt: timestampInputSchema.nullable(),
  })
  .partial();

/** Comments are Markdown; an empty one is refused. */
const commentBodySchema = longTextSchema.refine((text) => text.trim() !== '', 'must not be empty');
export const createCommentCommandSchema = z.object({ id: idSchema.optional(), body: commentBodySchema });
export const updateCommentCommandSchema = z.object({ body: commentBodySchema });

/** Links only; files come by an upload of their own. */
export const createLinkCommandSchema = z.object({
  id: idSchema.optional(),
  name: titleSchema.optional(),
  url: textSchema(2_048).pipe(z.url({ protocol: /^https?$/ })),
});

/** What the card of the path is to the other one. */
export const linkCardsCommandSchema = z.object({ relation: cardRelationSchema });
