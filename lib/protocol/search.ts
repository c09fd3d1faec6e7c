import * as z from 'zod/mini';
import { colorSchema } from './colors';
import { idSchema, timestampSchema } from './primitives';

/** A search shows so many cards at most; whoever wants another one writes more of its words. */
export const SEARCH_MAX_RESULTS = 50;
/** One letter is in everything. */
export const SEARCH_MIN_LENGTH = 2;

export const searchQuerySchema = z.object({
  q: z.string().check(z.trim(), z.minLength(SEARCH_MIN_LENGTH), z.maxLength(200)),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(SEARCH_MAX_RESULTS)), SEARCH_MAX_RESULTS),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** Text with what was found in it told apart, as parts in their order: never markup. */
export const excerptSchema = z.array(z.object({ text: z.string(), isHit: z.boolean() }));
export type Excerpt = z.infer<typeof excerptSchema>;

/** A card in which all the words were found together at one place. */
export const searchResultSchema = z.object({
  cardId: idSchema,
  number: z.int(),
  title: excerptSchema,
  board: z.object({ id: idSchema, title: z.string(), color: colorSchema }),
  listTitle: z.string(),
  /** The best of the places. */
  place: z.enum(['title', 'description', 'item', 'comment', 'file']),
  /** What stands there; empty where it is the title. */
  excerpt: excerptSchema,
  /** Set where the place is a comment. */
  commentId: z.nullable(idSchema),
  /** The card, its list or its board is put away. */
  isArchived: z.boolean(),
  createdAt: timestampSchema,
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** Best first. `isCut`: there are more than these. */
export const searchReplySchema = z.object({ results: z.array(searchResultSchema), isCut: z.boolean() });
export type SearchReply = z.infer<typeof searchReplySchema>;
