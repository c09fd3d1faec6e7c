import { z } from 'zod';
import {
  readInboxCommandSchema,
  setPreferenceCommandSchema,
  snoozeNotificationCommandSchema,
} from '../commands/inbox-commands';
import { idSchema } from '../primitives';
import { notificationKindSchema, watchSchema } from '../things';

const kind = <Kind extends string>(name: Kind) => ({ kind: z.literal(name) });

/** What is drawn in the person's own inbox and sidebar. */
export const inboxIntentSchema = z.discriminatedUnion('kind', [
  readInboxCommandSchema.extend(kind('readInbox')),
  snoozeNotificationCommandSchema.extend({ ...kind('snoozeNotification'), notificationId: idSchema }),
  z.object({ ...kind('returnNotification'), notificationId: idSchema }),
  setPreferenceCommandSchema.extend({ ...kind('setPreference'), of: notificationKindSchema }),
  z.object({ ...kind('addStar'), boardId: idSchema }),
  z.object({ ...kind('removeStar'), boardId: idSchema }),
  z.object({ ...kind('setWatch'), watch: watchSchema, watching: z.boolean() }),
]);
export type InboxIntent = z.infer<typeof inboxIntentSchema>;
