import { z } from 'zod';
import { idSchema, timestampInputSchema } from '../primitives';
import { notificationWaysSchema } from '../things';

/** Without ids: everything that is unread now. */
export const readInboxCommandSchema = z.object({ notificationIds: z.array(idSchema).max(500).optional() });

/** Until when a notification is put off. */
export const snoozeNotificationCommandSchema = z.object({ until: timestampInputSchema });

/** How a person wants to hear of one kind of thing; what is not named stays. */
export const setPreferenceCommandSchema = notificationWaysSchema.partial();
