import * as z from 'zod/mini';
import { idSchema } from './primitives';

const namedSchema = z.object({ id: idSchema, name: z.string() });

/** What deleting an account would mean. */
export const accountEndSchema = z.object({
  /** Nobody else belongs to them: they go too. `guests` lose boards by that. */
  going: z.array(z.extend(namedSchema, { guests: z.int() })),
  leaving: z.array(namedSchema),
  /** The person is their last owner, and others are there: to be handed over first. */
  toHandOver: z.array(namedSchema),
  guestBoards: z.array(z.object({ id: idSchema, title: z.string() })),
  confirmBy: z.enum(['password', 'address']),
  /** False for the people of a demonstration. */
  possible: z.boolean(),
});
