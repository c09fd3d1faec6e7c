import * as z from 'zod/mini';
import { factsOf } from '@/lib/domain/intents/intent-facts';
import { idSchema } from '@/lib/protocol/primitives';
import { type Problem, problemSchema } from '@/lib/protocol/problems';
import type { PendingCommand } from '../cache/pending-command';

const lostChangeSchema = z.object({
  /** `createComment`, `moveCard` …, for the words to show. */
  command: z.string(),
  /** The thing that it was about. */
  id: idSchema,
  /** What the person had written, if anything. */
  text: z.optional(z.string()),
});

/** A change that the server refused. It has left the view; what the person wrote is kept here until it is dismissed. */
export const rejectionSchema = z.extend(lostChangeSchema, {
  commandId: idSchema,
  problem: problemSchema,
  /** What to show beside it. */
  cardId: z.optional(idSchema),
  boardId: z.optional(idSchema),
  /** Further changes that had no ground without this one and went with it. */
  dependants: z.array(lostChangeSchema),
  /** Milliseconds of this browser's clock. */
  at: z.number(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

export function toRejection(
  command: PendingCommand,
  dependants: readonly PendingCommand[],
  problem: Problem,
  at: number,
): Rejection {
  const { cardId, boardId } = factsOf(command.intent);
  const where = { ...(cardId && { cardId }), ...(boardId && { boardId }) };
  return {
    ...toLostChange(command),
    ...where,
    commandId: command.commandId,
    problem,
    dependants: dependants.map(toLostChange),
    at,
  };
}

function toLostChange({ intent }: PendingCommand) {
  const { id, text } = factsOf(intent);
  return { command: intent.kind, id, ...(text !== undefined && { text }) };
}
