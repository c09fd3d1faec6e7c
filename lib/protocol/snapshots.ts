import * as z from 'zod/mini';
import { epochSchema, idSchema, seqSchema, timestampSchema } from './primitives';
import { streamNameSchema } from './streams';
import {
  attachmentSchema,
  boardSchema,
  boardSummarySchema,
  cardBodySchema,
  cardLinkSchema,
  cardTileSchema,
  checklistSchema,
  commentSchema,
  labelSchema,
  listSchema,
  memberSchema,
  notificationPreferenceSchema,
  notificationSchema,
  privateBoardSchema,
  watchSchema,
  workspaceSchema,
} from './things';

/** `data` of `GET /api/workspaces/{id}`: the members, and the boards open to all of them. */
export const workspaceSnapshotSchema = z.object({
  workspace: workspaceSchema,
  boards: z.array(boardSummarySchema),
  members: z.array(memberSchema),
});
export type WorkspaceSnapshot = z.infer<typeof workspaceSnapshotSchema>;

/** `data` of `GET /api/boards/{id}`. Archived lists and cards are in it, marked by `archivedAt`. */
export const boardSnapshotSchema = z.object({
  board: boardSchema,
  lists: z.array(listSchema),
  cards: z.array(cardTileSchema),
  labels: z.array(labelSchema),
  members: z.array(memberSchema),
});
export type BoardSnapshot = z.infer<typeof boardSnapshotSchema>;

/** `data` of `GET /api/cards/{id}`: the body; the tile belongs to the board's stream. */
export const cardSnapshotSchema = z.object({
  card: cardBodySchema,
  checklists: z.array(checklistSchema),
  attachments: z.array(attachmentSchema),
  comments: z.array(commentSchema),
  /** Up to which moment each person has read the comments, by their id. */
  seen: z._default(z.record(idSchema, timestampSchema), {}),
  links: z._default(z.array(cardLinkSchema), []),
});
export type CardSnapshot = z.infer<typeof cardSnapshotSchema>;

/** `data` of `GET /api/inbox`: the newest 200 notifications; `unread` counts all. */
export const inboxSnapshotSchema = z.object({
  notifications: z.array(notificationSchema),
  unread: z.int().check(z.nonnegative()),
  stars: z.array(idSchema),
  watches: z._default(z.array(watchSchema), []),
  /** What differs from how it is for everybody, by kind. */
  preferences: z._default(z.array(notificationPreferenceSchema), []),
  privateBoards: z.array(privateBoardSchema),
});
export type InboxSnapshot = z.infer<typeof inboxSnapshotSchema>;

/** A snapshot as every read answers it: position and data come from one consistent read. */
export function snapshotReplySchema<Data extends z.ZodMiniType>(data: Data) {
  return z.object({
    stream: streamNameSchema,
    epoch: epochSchema,
    seq: seqSchema,
    grant: z.string(),
    grantExpiresAt: timestampSchema,
    data,
  });
}

export type SnapshotReply<Data> = {
  stream: z.infer<typeof streamNameSchema>;
  epoch: string;
  seq: number;
  grant: string;
  grantExpiresAt: string;
  data: Data;
};
