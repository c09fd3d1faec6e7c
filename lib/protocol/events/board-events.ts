import { z } from 'zod';
import { backgroundSchema } from '../backgrounds';
import { idSchema, positionSchema, timestampSchema } from '../primitives';
import {
  boardSchema,
  cardTileSchema,
  coverSchema,
  labelSchema,
  listSchema,
  memberSchema,
  wipLimitSchema,
} from '../things';
import { cardsChangedEventSchema } from './cards-changed';
import { cardsArrivedEventSchema, cardsLeftEventSchema } from './cards-transferred';
import { defineEvent } from './envelope';
import { listCopiedEventSchema } from './list-copied';
import { membersChangedEventSchema } from './members-changed';

const cardId = idSchema;
const listId = idSchema;

export const boardCreatedEventSchema = defineEvent(
  'board.created',
  boardSchema.omit({ id: true }).extend({ boardId: idSchema, members: z.array(memberSchema).optional() }),
);

/** The last event of its stream: the board has gone, with everything in it. */
export const boardDeletedEventSchema = defineEvent('board.deleted', z.object({ boardId: idSchema }));

/** One event stands for a whole import or copy; its content is a checkpoint, so followers load the snapshot. */
export const boardImportedEventSchema = defineEvent('board.imported', z.object({ boardId: idSchema }));

/**
 * A change of `visibility` names all the people whom the board shows from then on; the others leave its cards too. Where they
 * are too many for one event the whole stream is revoked, and followers load the snapshot.
 */
export const boardUpdatedEventSchema = defineEvent(
  'board.updated',
  boardSchema
    .pick({ title: true, description: true, color: true, visibility: true, archivedAt: true, version: true })
    .partial()
    .extend({
      boardId: idSchema,
      background: backgroundSchema.optional(),
      members: z.array(memberSchema).optional(),
    }),
);

export const listCreatedEventSchema = defineEvent('list.created', listSchema.omit({ id: true }).extend({ listId }));
export const listUpdatedEventSchema = defineEvent(
  'list.updated',
  listSchema.pick({ title: true, archivedAt: true }).partial().extend({ listId, wipLimit: wipLimitSchema.optional() }),
);
export const listMovedEventSchema = defineEvent('list.moved', z.object({ listId, position: positionSchema }));
/** The list and every card that was in it. */
export const listDeletedEventSchema = defineEvent('list.deleted', z.object({ listId }));

const tileShape = cardTileSchema.omit({ id: true }).extend({ cardId });

export const cardCreatedEventSchema = defineEvent('card.created', tileShape);
export const cardUpdatedEventSchema = defineEvent(
  'card.updated',
  tileShape
    .omit({ listId: true, position: true, archivedAt: true, createdAt: true, number: true, cover: true })
    .partial()
    .extend({ cardId, cover: coverSchema.nullable().optional() }),
);
export const cardMovedEventSchema = defineEvent('card.moved', z.object({ cardId, listId, position: positionSchema }));
export const cardArchivedEventSchema = defineEvent('card.archived', z.object({ cardId, archivedAt: timestampSchema }));
/** A restored card may land in another list when its own has gone. */
export const cardRestoredEventSchema = defineEvent(
  'card.restored',
  z.object({ cardId, archivedAt: z.null(), listId, position: positionSchema }),
);
export const cardDeletedEventSchema = defineEvent('card.deleted', z.object({ cardId }));

export const labelCreatedEventSchema = defineEvent(
  'label.created',
  labelSchema.omit({ id: true }).extend({ labelId: idSchema }),
);
export const labelUpdatedEventSchema = defineEvent(
  'label.updated',
  labelSchema.pick({ name: true, color: true }).partial().extend({ labelId: idSchema }),
);
/** The label leaves every card that wore it. */
export const labelDeletedEventSchema = defineEvent('label.deleted', z.object({ labelId: idSchema }));

/** The people shown on a board follow the workspace, or the board's own list of people when it is private. */
export const boardMemberJoinedEventSchema = defineEvent('member.joined', memberSchema);
export const boardMemberUpdatedEventSchema = defineEvent(
  'member.updated',
  memberSchema.partial().extend({ userId: idSchema }),
);
/** The person leaves the board's people and its cards' assignees. */
export const boardMemberLeftEventSchema = defineEvent('member.left', z.object({ userId: idSchema }));

/** Everything that happens on `board:{id}`. */
export const boardEventSchema = z.discriminatedUnion('name', [
  boardCreatedEventSchema,
  boardDeletedEventSchema,
  boardImportedEventSchema,
  boardUpdatedEventSchema,
  listCreatedEventSchema,
  listCopiedEventSchema,
  listUpdatedEventSchema,
  listMovedEventSchema,
  listDeletedEventSchema,
  cardCreatedEventSchema,
  cardUpdatedEventSchema,
  cardMovedEventSchema,
  cardArchivedEventSchema,
  cardRestoredEventSchema,
  cardDeletedEventSchema,
  cardsChangedEventSchema,
  cardsArrivedEventSchema,
  cardsLeftEventSchema,
  labelCreatedEventSchema,
  labelUpdatedEventSchema,
  labelDeletedEventSchema,
  boardMemberJoinedEventSchema,
  boardMemberUpdatedEventSchema,
  boardMemberLeftEventSchema,
  membersChangedEventSchema,
]);
export type BoardEvent = z.infer<typeof boardEventSchema>;
