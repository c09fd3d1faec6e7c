import * as z from 'zod/mini';
import { idSchema } from '../primitives';
import { placementSchema } from './board-commands';

/** Cards that one command may change together; it keeps the event within its bound and the board locked for milliseconds. */
export const MAX_CARDS_AT_ONCE = 200;

/** One change for many cards. A move puts them side by side, in the order in which they are named. */
export const cardsChangeSchema = z.discriminatedUnion('do', [
  z.extend(placementSchema, { do: z.literal('move'), listId: idSchema }),
  z.object({ do: z.literal('archive') }),
  z.object({ do: z.literal('addLabel'), labelId: idSchema }),
  z.object({ do: z.literal('removeLabel'), labelId: idSchema }),
  z.object({ do: z.literal('assign'), userId: idSchema }),
  z.object({ do: z.literal('unassign'), userId: idSchema }),
]);
export type CardsChange = z.infer<typeof cardsChangeSchema>;

export const changeCardsCommandSchema = z.object({
  cardIds: z.pipe(
    z
      .array(idSchema)
      .check(
        z.minLength(1, 'must name at least one card'),
        z.maxLength(MAX_CARDS_AT_ONCE, `at most ${MAX_CARDS_AT_ONCE} cards at once`),
      ),
    z.transform((ids) => [...new Set(ids)]),
  ),
  change: cardsChangeSchema,
});
