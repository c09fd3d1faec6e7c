import * as z from 'zod/mini';
import { idSchema, timestampSchema } from '../primitives';
import { roleSchema } from '../roles';
import { boardSummarySchema, countsSchema, memberSchema } from '../things';
import { defineEvent } from './envelope';
import { membersChangedEventSchema } from './members-changed';

const boardId = idSchema;
const userId = idSchema;

export const workspaceCreatedEventSchema = defineEvent(
  'workspace.created',
  z.object({ workspaceId: idSchema, name: z.string(), createdAt: timestampSchema, members: z.array(memberSchema) }),
);
export const workspaceUpdatedEventSchema = defineEvent(
  'workspace.updated',
  z.object({
    workspaceId: idSchema,
    name: z.optional(z.string()),
    archivedAt: z.optional(z.nullable(timestampSchema)),
  }),
);
/** The last event of its stream: the workspace has gone, with everything in it. */
export const workspaceDeletedEventSchema = defineEvent('workspace.deleted', z.object({ workspaceId: idSchema }));

export const memberJoinedEventSchema = defineEvent('member.joined', memberSchema);
export const memberRoleChangedEventSchema = defineEvent('member.roleChanged', z.object({ userId, role: roleSchema }));
export const memberUpdatedEventSchema = defineEvent(
  'member.updated',
  z.extend(z.partial(z.pick(memberSchema, { name: true, color: true })), { userId }),
);
export const memberRemovedEventSchema = defineEvent('member.removed', z.object({ userId }));

/** A board that every member may read was created, or became open to them. */
export const boardListedEventSchema = defineEvent(
  'board.created',
  z.extend(z.omit(boardSummarySchema, { id: true }), { boardId }),
);
export const boardSummaryUpdatedEventSchema = defineEvent(
  'board.updated',
  z.extend(z.partial(z.pick(boardSummarySchema, { title: true, color: true, archivedAt: true })), { boardId }),
);
/** A board was deleted, or became private. */
export const boardUnlistedEventSchema = defineEvent('board.removed', z.object({ boardId }));

/** Absolute counts of the boards whose counts changed; at most once a second. */
export const countsChangedEventSchema = defineEvent(
  'counts.changed',
  z.object({ boards: z.array(z.extend(countsSchema, { boardId })) }),
);

/** Everything that happens on `workspace:{id}`. */
export const workspaceEventSchema = z.discriminatedUnion('name', [
  workspaceCreatedEventSchema,
  workspaceUpdatedEventSchema,
  workspaceDeletedEventSchema,
  memberJoinedEventSchema,
  memberRoleChangedEventSchema,
  memberUpdatedEventSchema,
  memberRemovedEventSchema,
  membersChangedEventSchema,
  boardListedEventSchema,
  boardSummaryUpdatedEventSchema,
  boardUnlistedEventSchema,
  countsChangedEventSchema,
]);
export type WorkspaceEvent = z.infer<typeof workspaceEventSchema>;
