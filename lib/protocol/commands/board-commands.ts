import * as z from 'zod/mini';
import { colorSchema } from '../colors';
import { idSchema, longTextSchema, textSchema, timestampInputSchema, titleSchema } from '../primitives';
import { coverSchema, reminderMinutesSchema, wipLimitSchema } from '../things';

/** Where a thing goes: named by neighbours, never by an index. Neither means "at the end". */
export const placementSchema = z.object({ afterId: z.optional(idSchema), beforeId: z.optional(idSchema) });
export type Placement = z.infer<typeof placementSchema>;

export const createListCommandSchema = z.extend(placementSchema, { id: z.optional(idSchema), title: titleSchema });
export const updateListCommandSchema = z.object({ title: titleSchema });
/** Null takes the limit away. */
export const setListLimitCommandSchema = z.object({ wipLimit: wipLimitSchema });
export const moveListCommandSchema = z.object(placementSchema.shape);

export const createLabelCommandSchema = z.object({
  id: z.optional(idSchema),
  /** May be empty: a label can be a colour alone. */
  name: z.pipe(textSchema(320), z.string().check(z.trim(), z.maxLength(80))),
  color: colorSchema,
});
export const updateLabelCommandSchema = z.partial(z.omit(createLabelCommandSchema, { id: true }));

export const createCardCommandSchema = z.extend(placementSchema, {
  id: z.optional(idSchema),
  listId: idSchema,
  title: titleSchema,
  description: z.optional(longTextSchema),
  startAt: z.optional(z.nullable(timestampInputSchema)),
  dueAt: z.optional(z.nullable(timestampInputSchema)),
  labelIds: z.optional(z.array(idSchema).check(z.maxLength(50))),
  assigneeIds: z.optional(z.array(idSchema).check(z.maxLength(50))),
});
/** Only the fields that are named change. */
export const updateCardCommandSchema = z.partial(
  z.object({
    title: titleSchema,
    description: longTextSchema,
    startAt: z.nullable(timestampInputSchema),
    dueAt: z.nullable(timestampInputSchema),
    dueDone: z.boolean(),
    reminderMinutes: reminderMinutesSchema,
    cover: z.nullable(coverSchema),
  }),
);
export const moveCardCommandSchema = z.extend(placementSchema, { listId: idSchema });
