import * as z from 'zod/mini';
import { type Id, idSchema, textSchema } from './primitives';
import type { Attachment } from './things';

/** Beside an upload, whose body is the file itself: `POST /api/cards/{id}/files?name=plan.pdf`. */
export const uploadQuerySchema = z.object({
  id: z.optional(idSchema),
  /** As the person's system calls it; it is made safe. */
  name: textSchema(2_048),
});

/** `GET /api/uploads/limits`: what this server takes. `types` holds `image/png`, `image/*`, or `*` for all. */
export const uploadLimitsSchema = z.object({ maxBytes: z.int().check(z.positive()), types: z.array(z.string()) });
export type UploadLimits = z.infer<typeof uploadLimitsSchema>;

/** Whether an attachment is a picture that may be drawn in the page: one of our own files, by its own type. */
export function isShownImage({ id, url, contentType }: Pick<Attachment, 'id' | 'url' | 'contentType'>): boolean {
  return url === contentPath(id) && contentType !== null && SHOWN_IMAGE_TYPES.includes(contentType);
}

/** Where the bytes of an attached file are. */
export function contentPath(attachmentId: Id): string {
  return `/api/attachments/${attachmentId}/content`;
}

/** Raster images: what is shown in the page. Everything else is only ever downloaded. */
export const SHOWN_IMAGE_TYPES: readonly string[] = [
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
];
