import * as z from 'zod/mini';
import { idSchema } from '../primitives';
import { changeCardsCommandSchema } from './bulk-commands';

/** To a list of another board, at its top or bottom, side by side in the order in which they are named. */
export const transferCardsCommandSchema = z.extend(z.pick(changeCardsCommandSchema, { cardIds: true }), {
  toBoardId: idSchema,
  listId: idSchema,
  at: z._default(z.enum(['top', 'bottom']), 'bottom'),
});
