import * as z from 'zod/mini';
import { idSchema } from '../primitives';
import { cardTileSchema, listSchema } from '../things';
import { defineEvent } from './envelope';

/** A new list that came with cards. `cards` is absent where they do not fit into one event: followers load the snapshot. */
export const listCopiedEventSchema = defineEvent(
  'list.copied',
  z.extend(z.omit(listSchema, { id: true }), { listId: idSchema, cards: z.optional(z.array(cardTileSchema)) }),
);
