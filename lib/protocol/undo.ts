import * as z from 'zod/mini';

/** The events of a board whose commands can be taken back. */
export const UNDOABLE_EVENTS = [
  'card.created',
  'card.updated',
  'card.moved',
  'card.archived',
  'card.restored',
  'cards.changed',
  'list.created',
  'list.copied',
  'list.updated',
  'list.moved',
] as const;

const valuesSchema = z.record(z.string(), z.unknown());

/**
 * One command's change as undo needs it: what its event said, and what the same fields said before. The server reads it from
 * its log. A browser keeps what it saw when it gave the command, to draw an undo before it is confirmed; it is never sent.
 */
export const recordedChangeSchema = z.object({
  name: z.enum(UNDOABLE_EVENTS),
  data: valuesSchema,
  inverse: valuesSchema,
  /** The description, which travels on the card's own stream; null where it did not change. */
  description: z.nullable(z.object({ now: z.string(), before: z.string() })),
});
export type RecordedChange = z.infer<typeof recordedChangeSchema>;
