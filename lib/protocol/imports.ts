import * as z from 'zod/mini';
import { problemSchema } from './problems';
import { writeReplySchema } from './replies';

const countSchema = z.int().check(z.nonnegative());

/** What a board or an export holds, thing by thing. `lists` and `cards` are all of them; the archived ones are counted again beside. */
export const importCountsSchema = z.object({
  lists: countSchema,
  archivedLists: countSchema,
  cards: countSchema,
  archivedCards: countSchema,
  labels: countSchema,
  checklists: countSchema,
  checklistItems: countSchema,
  comments: countSchema,
  attachments: countSchema,
  members: countSchema,
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** One line of a report. `code` is stable and for programs; `what` and `why` are words for people: "3 comments: Their card is not in the file." */
export const importReportLineSchema = z.object({
  code: z.string(),
  count: z.int().check(z.positive()),
  what: z.string(),
  why: z.string(),
});
export type ImportReportLine = z.infer<typeof importReportLineSchema>;

/**
 * What an import did. `came` counts what was in the file and is now on the board; `notTaken` names what was in the file
 * and is not; `changed` names what came differently, or was added so that nothing is lost. `matched` people have an account here.
 */
export const importReportSchema = z.object({
  came: importCountsSchema,
  notTaken: z.array(importReportLineSchema),
  changed: z.array(importReportLineSchema),
  people: z.array(z.object({ name: z.string(), matched: z.boolean() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** How far an import is, while it runs. `done` of `total` counts rows to save; both are 0 before saving begins. */
export const importProgressSchema = z.object({
  stage: z.enum(['receiving', 'reading', 'saving', 'done']),
  done: countSchema,
  total: countSchema,
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** The largest export that is taken, as it is uploaded. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024;

/** The content type of an import's reply that tells progress; asked for with `Accept`. */
export const IMPORT_LINES_TYPE = 'application/x-ndjson';

/**
 * One line of such a reply: how far the import is, and last the same status and body that a reply without progress has.
 * A reply that ends without its last line says nothing of the outcome; the same request with the same key tells it.
 */
export const importLineSchema = z.union([
  z.object({ progress: importProgressSchema }),
  z.object({ status: z.int(), reply: writeReplySchema }),
  z.object({ status: z.int(), problem: problemSchema }),
]);
export type ImportLine = z.infer<typeof importLineSchema>;
