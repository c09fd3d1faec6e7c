import { z } from 'zod';
import { idSchema, titleSchema } from '../primitives';
import { MAX_CARDS_AT_ONCE } from './bulk-commands';

/** The copy stands right below its original. */
export const copyCardCommandSchema = z.object({ id: idSchema.optional() });

/** Without its cards a copy is a template of the board's lists and labels. */
export const copyBoardCommandSchema = z.object({
  id: idSchema.optional(),
  title: titleSchema,
  cards: z.boolean().default(true),
});

/**
 * `cards` names the copies beforehand, as any id may be: only these cards are copied then, as far as they are still in the list.
 * Without it the whole list is copied.
 */
export const copyListCommandSchema = z.object({
  id: idSchema.optional(),
  title: titleSchema,
  cards: z
    .array(z.object({ cardId: idSchema, id: idSchema }))
    .max(MAX_CARDS_AT_ONCE)
    .optional(),
});
