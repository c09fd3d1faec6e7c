import { z } from 'zod';
import { colorSchema } from '../colors';
import { idSchema, longTextSchema, textSchema, timestampInputSchema, titleSchema } from '../primitives';
import { coverSchema, reminderMinutesSchema, wipLimitSchema } from '../things';

/** Where a thing goes: named by neighbours, never by an index. Neither means "at the end". */
export const placementSchema = z.object({ afterId: idSchema.optional(), beforeId: idSchema.optional() });
export type Placement = z.infer<typeof placementSchema>;

export const createListCommandSchema = placementSchema.extend({ id: idSchema.optional(), title: titleSchema });
export const updateListCommandSchema = z.object({ title: titleSchema });
/** Null takes the limit away. */
export const setListLimitCommandSchema = z.object({ wipLimit: wipLimitSchema });
export const moveListCommandSchema = z.object(placementSchema.shape);

export const createLabelCommandSchema = z.object({
  id: idSchema.optional(),
  /** May be empty: a label can be a colour alone. */
  name: textSchema(320).pipe(z.string().trim().max(80)),
  color: colorSchema,
});
export const updateLabelCommandSchema = createLabelCommandSchema.omit({ id: true }).partial();

export const createCardCommandSchema = placementSchema.extend({
  id: idSchema.optional(),
  listId: idSchema,
  title: titleSchema,
  description: longTextSchema.optional(),
  startAt: timestampInputSchema.nullable().optional(),
  dueAt: timestampInputSchema.nullable().optional(),
  labelIds: z.array(idSchema).max(50).optional(),
  assigneeIds: z.array(idSchema).max(50).optional(),
});
/** Only the fields that are named change. */
export const updateCardCommandSchema = z
  .object({
    title: titleSchema,
    description: longTextSchema,
    startAt: timestampInputSchema.nullable(),
    dueAt: timestampInputSchema.nullable(),
    dueDone: z.boolean(),
    reminderMinutes: reminderMinutesSchema,
    cover: coverSchema.nullable(),
  })
  .partial();
export const moveCardCommandSchema = placementSchema.extend({ listId: idSchema });
