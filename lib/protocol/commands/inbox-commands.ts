import * as z from 'zod/mini';
import { idSchema, timestampInputSchema } from '../primitives';
import { notificationWaysSchema } from '../things';

/** Without ids: everything that is unread now. */
export const readInboxCommandSchema = z.object({
  notificationIds: z.optional(z.array(idSchema).check(z.maxLength(500))),
});

/** Until when a notification is put off. */
export const snoozeNotificationCommandSchema = z.object({ until: timestampInputSchema });

/** How a person wants to hear of one kind of thing; what is not named stays. */
export const setPreferenceCommandSchema = z.partial(notificationWaysSchema);
