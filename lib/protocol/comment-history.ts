import * as z from 'zod/mini';
import { timestampSchema } from './primitives';

/** A text that a comment had, and since when. */
export const commentVersionSchema = z.object({ body: z.string(), at: timestampSchema });
export type CommentVersion = z.infer<typeof commentVersionSchema>;

/** `GET /api/comments/{id}/history`: earlier texts, oldest first; the present one is in the card's snapshot. */
export const commentHistorySchema = z.object({ versions: z.array(commentVersionSchema) });
