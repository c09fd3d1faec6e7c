import * as z from 'zod/mini';
import { idSchema, titleSchema } from '../primitives';
import { MAX_CARDS_AT_ONCE } from './bulk-commands';

/** The copy stands right below its original. */
export const copyCardCommandSchema = z.object({ id: z.optional(idSchema) });

/** Without its cards a copy is a template of the board's lists and labels. */
export const copyBoardCommandSchema = z.object({
  id: z.optional(idSchema),
  title: titleSchema,
  cards: z._default(z.boolean(), true),
});

/**
 * `cards` names the copies beforehand, as any id may be: only these cards are copied then, as far as they are still in the list.
 * Without it the whole list is copied.
 */
export const copyListCommandSchema = z.object({
  id: z.optional(idSchema),
  title: titleSchema,
  cards: z.optional(z.array(z.object({ cardId: idSchema, id: idSchema })).check(z.maxLength(MAX_CARDS_AT_ONCE))),
});
