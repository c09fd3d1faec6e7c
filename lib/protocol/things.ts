import * as z from 'zod/mini';
import { backgroundSchema } from './backgrounds';
import { colorSchema } from './colors';
import { idSchema, positionSchema, timestampSchema, versionSchema } from './primitives';
import { roleSchema, visibilitySchema } from './roles';

/** Four weeks. */
const MAX_REMINDER_MINUTES = 28 * 24 * 60;

/** A person as others see them: never an e-mail address. `color` marks their changes, the same everywhere. */
export const memberSchema = z.object({ userId: idSchema, name: z.string(), color: colorSchema, role: roleSchema });
export type Member = z.infer<typeof memberSchema>;

export const workspaceSchema = z.object({
  id: idSchema,
  name: z.string(),
  archivedAt: z.nullable(timestampSchema),
  createdAt: timestampSchema,
});
export type Workspace = z.infer<typeof workspaceSchema>;

/** Cards of a board that are not archived. `overdue`: past `dueAt` and not done when it was counted. */
export const countsSchema = z.object({
  open: z.int(),
  done: z.int(),
  overdue: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

/** A board as its workspace shows it. */
export const boardSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  color: colorSchema,
  archivedAt: z.nullable(timestampSchema),
  createdAt: timestampSchema,
  counts: countsSchema,
});
export type BoardSummary = z.infer<typeof boardSummarySchema>;

export const boardSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  title: z.string(),
  description: z.string(),
  color: colorSchema,
  background: z._default(backgroundSchema, 'plain'),
  visibility: visibilitySchema,
  archivedAt: z.nullable(timestampSchema),
  createdAt: timestampSchema,
  version: versionSchema,
});
export type Board = z.infer<typeof boardSchema>;

/** Cards that a list is meant to hold at most; null for no limit. */
export const wipLimitSchema = z.nullable(z.int().check(z.minimum(1), z.maximum(999)));

export const listSchema = z.object({
  id: idSchema,
  title: z.string(),
  position: positionSchema,
  wipLimit: z._default(wipLimitSchema, null),
  archivedAt: z.nullable(timestampSchema),
});
export type List = z.infer<typeof listSchema>;

export const labelSchema = z.object({ id: idSchema, name: z.string(), color: colorSchema });
export type Label = z.infer<typeof labelSchema>;

/** Minutes before `dueAt` at which a card's people are told; null, and absent in what is older than reminders: not at all. */
export const reminderMinutesSchema = z.nullable(z.int().check(z.minimum(0), z.maximum(MAX_REMINDER_MINUTES)));

/** What stands over a card's title: a colour, or one of its own attachments that is a picture. */
export const coverSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('color'), color: colorSchema }),
  z.object({ kind: z.literal('attachment'), attachmentId: idSchema }),
]);
export type Cover = z.infer<typeof coverSchema>;

/** A card as its board shows it. `version` guards title and description together; `assigneeNames` are people without an account (imports). */
export const cardTileSchema = z.object({
  id: idSchema,
  listId: idSchema,
  number: z.int().check(z.positive()),
  title: z.string(),
  position: positionSchema,
  labelIds: z.array(idSchema),
  assigneeIds: z.array(idSchema),
  assigneeNames: z.array(z.string()),
  startAt: z.nullable(timestampSchema),
  dueAt: z.nullable(timestampSchema),
  dueDone: z.boolean(),
  reminderMinutes: z.optional(reminderMinutesSchema),
  archivedAt: z.nullable(timestampSchema),
  hasDescription: z.boolean(),
  commentCount: z.int(),
  attachmentCount: z.int(),
  checklistDone: z.int(),
  checklistTotal: z.int(),
  cover: z._default(z.nullable(coverSchema), null),
  /** Cards that block this one and are neither done nor archived; absent in what is older than links. */
  openBlockers: z.optional(z.int().check(z.nonnegative())),
  version: versionSchema,
  createdAt: timestampSchema,
});
export type CardTile = z.infer<typeof cardTileSchema>;

/** What a card shows only when it is open. */
export const cardBodySchema = z.object({
  id: idSchema,
  boardId: idSchema,
  description: z.string(),
  version: versionSchema,
  createdAt: timestampSchema,
  createdById: z.nullable(idSchema),
});
export type CardBody = z.infer<typeof cardBodySchema>;

export const checklistItemSchema = z.object({
  id: idSchema,
  text: z.string(),
  done: z.boolean(),
  position: positionSchema,
  /** One person of the board; an id only: it stays when they leave, and is shown again when they come back. */
  assigneeId: z._default(z.nullable(idSchema), null),
  dueAt: z._default(z.nullable(timestampSchema), null),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const checklistSchema = z.object({
  id: idSchema,
  title: z.string(),
  position: positionSchema,
  items: z.array(checklistItemSchema),
});
export type Checklist = z.infer<typeof checklistSchema>;

/** A link or a stored file. Links come from imports and from people; `size` is in bytes and null for links. */
export const attachmentSchema = z.object({
  id: idSchema,
  kind: z.enum(['link', 'file']),
  name: z.string(),
  url: z.string(),
  size: z.nullable(z.int().check(z.nonnegative())),
  contentType: z.nullable(z.string()),
  createdAt: timestampSchema,
  createdById: z.nullable(idSchema),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** What a card is to another one, seen from the first. */
export const cardRelationSchema = z.enum(['blocks', 'isBlockedBy', 'relatesTo']);
export type CardRelation = z.infer<typeof cardRelationSchema>;

/** A link as a card shows it: the other card by id alone, since whoever reads this card may not read that one. */
export const cardLinkSchema = z.object({ id: idSchema, relation: cardRelationSchema });
export type CardLink = z.infer<typeof cardLinkSchema>;

/** What one may say of a comment without words. */
export const reactionSchema = z.enum(['thumbsUp', 'heart', 'laugh', 'hooray', 'eyes', 'done']);
export type Reaction = z.infer<typeof reactionSchema>;

/** A comment. `reactions` holds who gave which, by id; absent in what is older than reactions. `authorName` is kept for authors without an account (imports). A deleted one keeps its place and loses its body. */
export const commentSchema = z.object({
  id: idSchema,
  authorId: z.nullable(idSchema),
  authorName: z.nullable(z.string()),
  body: z.string(),
  version: versionSchema,
  createdAt: timestampSchema,
  editedAt: z.nullable(timestampSchema),
  deletedAt: z.nullable(timestampSchema),
  reactions: z.optional(z.partialRecord(reactionSchema, z.array(idSchema))),
});
export type Comment = z.infer<typeof commentSchema>;

export const notificationKindSchema = z.enum(['assigned', 'mentioned', 'commented', 'dueSoon']);
export type NotificationKind = z.infer<typeof notificationKindSchema>;

/** Ways by which a person hears of one kind of thing. */
export const notificationWaysSchema = z.object({ inbox: z.boolean(), mail: z.boolean() });
export type NotificationWays = z.infer<typeof notificationWaysSchema>;

/** What a person has decided for one kind; there is none where they have left it as it is for everybody. */
export const notificationPreferenceSchema = z.extend(notificationWaysSchema, { kind: notificationKindSchema });
export type NotificationPreference = z.infer<typeof notificationPreferenceSchema>;

/** Ids only: what they name is shown under today's permission. */
export const notificationSchema = z.object({
  id: idSchema,
  kind: notificationKindSchema,
  actorId: z.nullable(idSchema),
  workspaceId: idSchema,
  boardId: idSchema,
  cardId: idSchema,
  commentId: z.nullable(idSchema),
  createdAt: timestampSchema,
  readAt: z.nullable(timestampSchema),
  /** Put off until then: not in the inbox, not among the unread. */
  snoozedUntil: z._default(z.nullable(timestampSchema), null),
  /** When it last came back from being put off; it stands in the inbox as if it were of then. */
  returnedAt: z._default(z.nullable(timestampSchema), null),
});
export type Notification = z.infer<typeof notificationSchema>;

/** What a person wants to hear of: an id only, shown under today's permission. */
export const watchSchema = z.object({ kind: z.enum(['board', 'card']), id: idSchema });
export type Watch = z.infer<typeof watchSchema>;

export const privateBoardSchema = z.extend(z.omit(boardSummarySchema, { counts: true }), { workspaceId: idSchema });
export type PrivateBoard = z.infer<typeof privateBoardSchema>;
