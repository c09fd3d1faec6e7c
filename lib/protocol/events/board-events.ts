import * as z from 'zod/mini';
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
  z.extend(z.omit(boardSchema, { id: true }), { boardId: idSchema, members: z.optional(z.array(memberSchema)) }),
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
  z.extend(
    z.partial(
      z.pick(boardSchema, {
        title: true,
        description: true,
        color: true,
        visibility: true,
        archivedAt: true,
        version: true,
      }),
    ),
    {
      boardId: idSchema,
      background: z.optional(backgroundSchema),
      members: z.optional(z.array(memberSchema)),
    },
  ),
);

export const listCreatedEventSchema = defineEvent(
  'list.created',
  z.extend(z.omit(listSchema, { id: true }), { listId }),
);
export const listUpdatedEventSchema = defineEvent(
  'list.updated',
  z.extend(z.partial(z.pick(listSchema, { title: true, archivedAt: true })), {
    listId,
    wipLimit: z.optional(wipLimitSchema),
  }),
);
export const listMovedEventSchema = defineEvent('list.moved', z.object({ listId, position: positionSchema }));
/** The list and every card that was in it. */
export const listDeletedEventSchema = defineEvent('list.deleted', z.object({ listId }));

const tileShape = z.extend(z.omit(cardTileSchema, { id: true }), { cardId });

export const cardCreatedEventSchema = defineEvent('card.created', tileShape);
export const cardUpdatedEventSchema = defineEvent(
  'card.updated',
  z.extend(
    z.partial(
      z.omit(tileShape, { listId: true, position: true, archivedAt: true, createdAt: true, number: true, cover: true }),
    ),
    { cardId, cover: z.optional(z.nullable(coverSchema)) },
  ),
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
  z.extend(z.omit(labelSchema, { id: true }), { labelId: idSchema }),
);
export const labelUpdatedEventSchema = defineEvent(
  'label.updated',
  z.extend(z.partial(z.pick(labelSchema, { name: true, color: true })), { labelId: idSchema }),
);
/** The label leaves every card that wore it. */
export const labelDeletedEventSchema = defineEvent('label.deleted', z.object({ labelId: idSchema }));

/** The people shown on a board follow the workspace, or the board's own list of people when it is private. */
export const boardMemberJoinedEventSchema = defineEvent('member.joined', memberSchema);
export const boardMemberUpdatedEventSchema = defineEvent(
  'member.updated',
  z.extend(z.partial(memberSchema), { userId: idSchema }),
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
