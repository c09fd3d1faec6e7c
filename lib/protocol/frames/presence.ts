import { z } from 'zod';
import { idSchema } from '../primitives';

/** What one tab of a person does: ephemeral, unsequenced, at most 1 KB as JSON. */
export const presenceStateSchema = z.strictObject({
  cardId: idSchema.optional(),
  field: z.string().max(64).optional(),
  typing: z.boolean().optional(),
});
export type PresenceState = z.infer<typeof presenceStateSchema>;

/** One person in a room, however many tabs: each tab's state is listed. */
export const presenceMemberSchema = z.object({ userId: idSchema, states: z.array(presenceStateSchema) });
export type PresenceMember = z.infer<typeof presenceMemberSchema>;
