import * as z from 'zod/mini';
import { colorSchema } from './colors';
import { idSchema, timestampSchema } from './primitives';
import { streamNameSchema } from './streams';

/** Everything that the log tells, each with one sentence in `components/strings/activity.ts`. */
export const ACTIVITY_VERBS = [
  'cardCreated',
  'cardMoved',
  'cardPlaced',
  'cardRenamed',
  'cardDescribed',
  'cardArchived',
  'cardRestored',
  'cardDeleted',
  'startSet',
  'startChanged',
  'startCleared',
  'dueSet',
  'dueChanged',
  'dueCleared',
  'cardDone',
  'cardUndone',
  'reminderSet',
  'reminderCleared',
  'labelAdded',
  'labelRemoved',
  'assigned',
  'unassigned',
  'coverSet',
  'coverCleared',
  'commentsAdded',
  'commentsRemoved',
  'filesAdded',
  'filesRemoved',
  'itemsTicked',
  'itemsChanged',
  'cardsMoved',
  'cardsArrived',
  'cardsLeft',
  'cardTransferred',
  'cardLinked',
  'cardUnlinked',
  'cardsArchived',
  'cardsRestored',
  'cardsLabelled',
  'cardsAssigned',
  'listCreated',
  'listCopied',
  'listRenamed',
  'listMoved',
  'listLimited',
  'listUnlimited',
  'listArchived',
  'listRestored',
  'listDeleted',
  'labelCreated',
  'labelRenamed',
  'labelRecoloured',
  'labelDeleted',
  'boardCreated',
  'boardImported',
  'boardRenamed',
  'boardDescribed',
  'boardDressed',
  'boardOpened',
  'boardClosed',
  'boardArchived',
  'boardRestored',
  'boardRemoved',
  'boardJoined',
  'boardLeft',
  'boardRoleChanged',
  'checklistCreated',
  'checklistRenamed',
  'checklistMoved',
  'checklistDeleted',
  'itemAdded',
  'itemRenamed',
  'itemMoved',
  'itemTicked',
  'itemUnticked',
  'itemAssigned',
  'itemUnassigned',
  'itemDueSet',
  'itemDueCleared',
  'itemRemoved',
  'fileAdded',
  'fileRemoved',
  'commentWritten',
  'commentEdited',
  'commentDeleted',
  'reacted',
  'workspaceCreated',
  'workspaceRenamed',
  'workspaceArchived',
  'workspaceRestored',
  'workspaceJoined',
  'workspaceLeft',
  'workspaceRoleChanged',
] as const;
export type ActivityVerb = (typeof ACTIVITY_VERBS)[number];

const name = z.nullable(z.string());

/** What stands at a place of a sentence. A name is null where nothing knows it any more. */
export const activityFactSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('card'), id: idSchema, name }),
  z.object({ as: z.literal('person'), id: idSchema, name }),
  z.object({
    as: z.literal('thing'),
    kind: z.enum(['card', 'list', 'label', 'board', 'workspace', 'checklist', 'item', 'file', 'comment']),
    name,
  }),
  z.object({ as: z.literal('moment'), at: timestampSchema }),
  z.object({ as: z.literal('count'), count: z.int() }),
  z.object({ as: z.literal('role'), role: z.string() }),
]);
export type ActivityFact = z.infer<typeof activityFactSchema>;

/** One thing that somebody did; the facts are named as the places in the sentence of its verb. */
export const activityStatementSchema = z.object({
  verb: z.enum(ACTIVITY_VERBS),
  facts: z.record(z.string(), activityFactSchema),
});
export type ActivityStatement = z.infer<typeof activityStatementSchema>;

/** One event of the log as people read it: who, when, and the one or several things that it says. `actor` is null for what nobody did. */
export const activityEntrySchema = z.object({
  id: idSchema,
  stream: streamNameSchema,
  at: timestampSchema,
  actor: z.nullable(z.object({ userId: idSchema, name: z.string(), color: colorSchema })),
  /** Where it happened; null for what concerns the workspace itself. */
  board: z.nullable(z.object({ id: idSchema, title: z.string() })),
  told: z.array(activityStatementSchema).check(z.minLength(1)),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

/** What one can ask for alone. */
export const ACTIVITY_KINDS = ['cards', 'moves', 'details', 'comments', 'checklists', 'board'] as const;
export const activityKindSchema = z.enum(ACTIVITY_KINDS);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** `before`: the `next` of the page before. */
export const activityQuerySchema = z.object({
  before: z.optional(z.string().check(z.maxLength(120))),
  actorId: z.optional(idSchema),
  kind: z.optional(activityKindSchema),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 40),
});
export type ActivityQuery = z.infer<typeof activityQuerySchema>;

/** Newest first. `next` leads to what is older; null at the beginning of the log. A page may hold less than was asked for. */
export const activityPageSchema = z.object({ entries: z.array(activityEntrySchema), next: z.nullable(z.string()) });
export type ActivityPage = z.infer<typeof activityPageSchema>;
