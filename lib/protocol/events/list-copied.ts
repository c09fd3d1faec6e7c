import { z } from 'zod';
import { idSchema } from '../primitives';
import { cardTileSchema, listSchema } from '../things';
import { defineEvent } from './envelope';

/** A new list that came with cards. `cards` is absent where they do not fit into one event: followers load the snapshot. */
export const listCopiedEventSchema = defineEvent(
  'list.copied',
  listSchema.omit({ id: true }).extend({ listId: idSchema, cards: z.array(cardTileSchema).optional() }),
);
