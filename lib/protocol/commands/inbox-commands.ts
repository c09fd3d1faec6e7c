import { z } from 'zod';
import { idSchema } from '../primitives';

/** Without ids: everything that is unread now. */
export const readInboxCommandSchema = z.object({ notificationIds: z.array(idSchema).max(500).optional() });
