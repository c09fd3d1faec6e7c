import * as z from 'zod/mini';
import { idSchema, longTextSchema, textSchema, timestampInputSchema, titleSchema } from '../primitives';
import { cardRelationSchema } from '../things';
import { placementSchema } from './board-commands';

export const createChecklistCommandSchema = z.extend(placementSchema, { id: z.optional(idSchema), title: titleSchema });
export const updateChecklistCommandSchema = z.object({ title: titleSchema });
export const createItemCommandSchema = z.extend(placementSchema, { id: z.optional(idSchema), text: titleSchema });
export const updateItemCommandSchema = z.partial(
  z.object({
    text: titleSchema,
    done: z.boolean(),
    assigneeId: z.nullable(idSchema),
    dueAt: z.nullable(timestampInputSchema),
  }),
);

/** Comments are Markdown; an empty one is refused. */
const commentBodySchema = longTextSchema.check(z.refine((text) => text.trim() !== '', 'must not be empty'));
export const createCommentCommandSchema = z.object({ id: z.optional(idSchema), body: commentBodySchema });
export const updateCommentCommandSchema = z.object({ body: commentBodySchema });

/** Links only; files come by an upload of their own. */
export const createLinkCommandSchema = z.object({
  id: z.optional(idSchema),
  name: z.optional(titleSchema),
  url: z.pipe(textSchema(2_048), z.url({ protocol: /^https?$/ })),
});

/** What the card of the path is to the other one. */
export const linkCardsCommandSchema = z.object({ relation: cardRelationSchema });
