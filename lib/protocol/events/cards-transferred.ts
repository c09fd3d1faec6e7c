import * as z from 'zod/mini';
import { idSchema } from '../primitives';
import { cardTileSchema } from '../things';
import { defineEvent } from './envelope';

/** Cards that came from another board. `cards` is absent where they do not fit into one event: followers load the snapshot. */
export const cardsArrivedEventSchema = defineEvent(
  'cards.arrived',
  z.object({ cards: z.optional(z.array(cardTileSchema)) }),
);

/** Cards that went to another board. Which one is told on each card's own stream, to those who may read it there. */
export const cardsLeftEventSchema = defineEvent('cards.left', z.object({ cardIds: z.array(idSchema) }));
