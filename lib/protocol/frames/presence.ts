import * as z from 'zod/mini';
import { idSchema } from '../primitives';

/** What one tab of a person does: ephemeral, unsequenced, at most 1 KB as JSON. */
export const presenceStateSchema = z.strictObject({
  cardId: z.optional(idSchema),
  field: z.optional(z.string().check(z.maxLength(64))),
  typing: z.optional(z.boolean()),
});
export type PresenceState = z.infer<typeof presenceStateSchema>;

/** One person in a room, however many tabs: each tab's state is listed. */
export const presenceMemberSchema = z.object({ userId: idSchema, states: z.array(presenceStateSchema) });
export type PresenceMember = z.infer<typeof presenceMemberSchema>;
