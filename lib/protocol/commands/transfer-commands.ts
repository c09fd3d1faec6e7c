import { z } from 'zod';
import { idSchema } from '../primitives';
import { changeCardsCommandSchema } from './bulk-commands';

/** To a list of another board, at its top or bottom, side by side in the order in which they are named. */
export const transferCardsCommandSchema = changeCardsCommandSchema.pick({ cardIds: true }).extend({
  toBoardId: idSchema,
  listId: idSchema,
  at: z.enum(['top', 'bottom']).default('bottom'),
});
