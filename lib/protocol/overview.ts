import * as z from 'zod/mini';
import { colorSchema } from './colors';
import { idSchema, timestampSchema } from './primitives';

/** A card as lists over many boards show it: with where it is. */
export const workCardSchema = z.object({
  id: idSchema,
  number: z.int(),
  title: z.string(),
  workspaceId: idSchema,
  board: z.object({ id: idSchema, title: z.string(), color: colorSchema }),
  listTitle: z.string(),
  dueAt: z.nullable(timestampSchema),
  dueDone: z.boolean(),
  /** Whether the reader may change it. */
  canEdit: z.boolean(),
});
export type WorkCard = z.infer<typeof workCardSchema>;

/** `GET /api/my-work`: the caller's open cards that are not done, what is due first in front. `boardIds`: where more may come from. */
export const myWorkSchema = z.object({
  cards: z.array(workCardSchema),
  isCut: z.boolean(),
  boardIds: z.array(idSchema),
});
export type MyWork = z.infer<typeof myWorkSchema>;

const figures = {
  open: z.int(),
  done: z.int(),
  overdue: z.int(),
  dueSoon: z.int(),
};

export const boardFiguresSchema = z.object({
  id: idSchema,
  title: z.string(),
  color: colorSchema,
  ...figures,
  lists: z.array(z.object({ id: idSchema, title: z.string(), ...figures })),
});
export type BoardFigures = z.infer<typeof boardFiguresSchema>;

/**
 * `GET /api/workspaces/{id}/overview`: counts of the boards that the caller may read, by list; what is late and what is due within
 * seven days, the soonest first; what was marked as done within fourteen, the latest first.
 */
export const overviewSchema = z.object({
  boards: z.array(boardFiguresSchema),
  overdue: z.array(workCardSchema),
  dueSoon: z.array(workCardSchema),
  recentlyDone: z.array(z.extend(workCardSchema, { doneAt: timestampSchema, doneBy: z.nullable(z.string()) })),
});
export type Overview = z.infer<typeof overviewSchema>;
