import * as z from 'zod/mini';
import { intentSchema } from '@/lib/protocol/intents/intent';
import { idSchema, timestampSchema, versionSchema } from '@/lib/protocol/primitives';

/** A command that the server has not confirmed yet, as it is kept in IndexedDB and passed between tabs. */
export const pendingCommandSchema = z.object({
  /** Also the Idempotency-Key: however often it is sent, it happens once. */
  commandId: idSchema,
  userId: idSchema,
  /** Commands of one lane are sent one after the other. A lane is a workspace, or the person's own things. */
  lane: z.string(),
  issuedAt: timestampSchema,
  intent: intentSchema,
  /** The version of the text that the person edited; null where nothing is guarded. */
  ifMatch: z.nullable(versionSchema),
});
export type PendingCommand = z.infer<typeof pendingCommandSchema>;
