import * as z from 'zod/mini';
import { idSchema, positionSchema } from '../primitives';
import { cardTileSchema } from '../things';
import { defineEvent } from './envelope';

/**
 * Cards that take the same values. Sets and lists are told once for all of them, which lets an event name 200 cards; a place
 * is each card's own, so `positions` has one for each of `cardIds`.
 */
const groupSchema = z.extend(
  z.partial(
    z.pick(cardTileSchema, { listId: true, labelIds: true, assigneeIds: true, archivedAt: true, openBlockers: true }),
  ),
  { cardIds: z.array(idSchema), positions: z.optional(z.array(positionSchema)) },
);
export type CardGroup = z.infer<typeof groupSchema>;

/** Many cards changed by one command, all in the same fold. */
export const cardsChangedEventSchema = defineEvent('cards.changed', z.object({ changes: z.array(groupSchema) }));
