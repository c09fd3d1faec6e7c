import * as z from 'zod/mini';
import { idSchema, timestampSchema } from './primitives';
import { cardLinkSchema } from './things';

/** As much of a card as another card's links show, for somebody who may read its board. */
export const cardGlanceSchema = z.object({
  id: idSchema,
  boardId: idSchema,
  boardTitle: z.string(),
  number: z.int().check(z.positive()),
  title: z.string(),
  isDone: z.boolean(),
  archivedAt: z.nullable(timestampSchema),
});
export type CardGlance = z.infer<typeof cardGlanceSchema>;

/** `GET /api/cards/{id}/links`: null is a card that the asker may not see. */
export const linkedCardsSchema = z.object({
  links: z.array(z.extend(cardLinkSchema, { card: z.nullable(cardGlanceSchema) })),
});
export type LinkedCard = z.infer<typeof linkedCardsSchema>['links'][number];

/** `GET /api/cards/{id}/link-candidates?q=…`: words of the title, or a number with or without `#`. */
export const linkCandidatesQuerySchema = z.object({ q: z._default(z.string().check(z.trim(), z.maxLength(200)), '') });
export const linkCandidatesSchema = z.object({ cards: z.array(cardGlanceSchema) });
