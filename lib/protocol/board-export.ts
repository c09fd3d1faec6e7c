import * as z from 'zod/mini';
import { colorSchema } from './colors';
import { idSchema, longTextSchema, textSchema, timestampSchema, titleSchema } from './primitives';
import { cardTileSchema, checklistItemSchema, checklistSchema, commentSchema, labelSchema, listSchema } from './things';

/** Says that a file is a board of Baton, and in which form. */
export const BOARD_EXPORT_FORMAT = 'baton.board';
export const BOARD_EXPORT_VERSION = 1;

/** Somebody whom the board names. Only their name leaves with it: never an address. */
const personSchema = z.object({ id: idSchema, name: titleSchema });

const itemSchema = z.extend(checklistItemSchema, { text: titleSchema });
const exportedChecklistSchema = z.extend(checklistSchema, { title: titleSchema, items: z.array(itemSchema) });

/** Where to find what is attached; the file itself stays where it is. */
const exportedAttachmentSchema = z.object({
  name: titleSchema,
  url: z.pipe(textSchema(2_048), z.url({ protocol: /^https?$/ })),
  createdAt: timestampSchema,
});

const exportedCommentSchema = z.extend(z.omit(commentSchema, { id: true, version: true, reactions: true }), {
  body: longTextSchema,
});

/** A card with everything in it. What its tile counts or derives is not in the file: it follows from the rest. */
export const exportedCardSchema = z.extend(
  z.omit(cardTileSchema, {
    hasDescription: true,
    commentCount: true,
    attachmentCount: true,
    checklistDone: true,
    checklistTotal: true,
    openBlockers: true,
    version: true,
  }),
  {
    title: titleSchema,
    number: z.int().check(z.positive(), z.maximum(1_000_000_000)),
    description: longTextSchema,
    checklists: z.array(exportedChecklistSchema),
    attachments: z.array(exportedAttachmentSchema),
    comments: z.array(exportedCommentSchema),
  },
);
export type ExportedCard = z.infer<typeof exportedCardSchema>;

/** A whole board as a file: `GET /api/boards/{id}/export?format=json`. Positions order siblings; ids hold only within the file. */
export const boardExportSchema = z.object({
  format: z.literal(BOARD_EXPORT_FORMAT),
  version: z.literal(BOARD_EXPORT_VERSION),
  exportedAt: timestampSchema,
  board: z.object({ title: titleSchema, description: longTextSchema, color: colorSchema, createdAt: timestampSchema }),
  people: z.array(personSchema),
  labels: z.array(z.extend(labelSchema, { name: z.pipe(textSchema(320), z.string().check(z.maxLength(80))) })),
  lists: z.array(z.extend(listSchema, { title: titleSchema })),
  cards: z.array(exportedCardSchema),
});
export type BoardExport = z.infer<typeof boardExportSchema>;

export const exportQuerySchema = z.object({ format: z._default(z.enum(['json', 'csv']), 'json') });
