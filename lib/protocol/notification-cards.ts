import * as z from 'zod/mini';
import { colorSchema } from './colors';
import { idSchema } from './primitives';

/** A card that notifications speak of, where it is today. */
export const notificationCardSchema = z.object({
  id: idSchema,
  title: z.string(),
  workspaceId: idSchema,
  board: z.object({ id: idSchema, title: z.string(), color: colorSchema }),
});
export type NotificationCard = z.infer<typeof notificationCardSchema>;

/** `GET /api/inbox/cards`: what the inbox's ids stand for, as far as the reader may know it today. */
export const notificationCardsSchema = z.object({
  cards: z.array(notificationCardSchema),
  people: z.array(z.object({ userId: idSchema, name: z.string(), color: colorSchema })),
});
export type NotificationCards = z.infer<typeof notificationCardsSchema>;
