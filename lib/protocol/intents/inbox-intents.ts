import * as z from 'zod/mini';
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
  z.extend(readInboxCommandSchema, kind('readInbox')),
  z.extend(snoozeNotificationCommandSchema, { ...kind('snoozeNotification'), notificationId: idSchema }),
  z.object({ ...kind('returnNotification'), notificationId: idSchema }),
  z.extend(setPreferenceCommandSchema, { ...kind('setPreference'), of: notificationKindSchema }),
  z.object({ ...kind('addStar'), boardId: idSchema }),
  z.object({ ...kind('removeStar'), boardId: idSchema }),
  z.object({ ...kind('setWatch'), watch: watchSchema, watching: z.boolean() }),
]);
export type InboxIntent = z.infer<typeof inboxIntentSchema>;
