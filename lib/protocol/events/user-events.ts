import * as z from 'zod/mini';
import { idSchema, timestampSchema } from '../primitives';
import { notificationPreferenceSchema, notificationSchema, privateBoardSchema, watchSchema } from '../things';
import { defineEvent } from './envelope';

/** Unread notifications after the event: absolute, so that every tab and device agrees. */
const unread = z.int().check(z.nonnegative());
const notificationIds = z.array(idSchema);

export const notificationCreatedEventSchema = defineEvent(
  'notification.created',
  z.extend(z.omit(notificationSchema, { id: true }), { notificationId: idSchema, unread }),
);
export const notificationReadEventSchema = defineEvent(
  'notification.read',
  z.object({ notificationIds, readAt: timestampSchema, unread }),
);
/** Put off until a moment, or until another one than before. */
export const notificationSnoozedEventSchema = defineEvent(
  'notification.snoozed',
  z.object({ notificationId: idSchema, snoozedUntil: timestampSchema, unread }),
);
/** What was put off is in the inbox again, unread: its time has come, or the person fetched it back. */
export const notificationReturnedEventSchema = defineEvent(
  'notification.returned',
  z.object({ notificationIds, returnedAt: timestampSchema, unread }),
);
/** What they name may no longer be seen by the person. */
export const notificationWithdrawnEventSchema = defineEvent(
  'notification.withdrawn',
  z.object({ notificationIds, unread }),
);

export const starAddedEventSchema = defineEvent('star.added', z.object({ boardId: idSchema }));
export const starRemovedEventSchema = defineEvent('star.removed', z.object({ boardId: idSchema }));

/** The person watches this board or card from now on, or no more. */
export const watchChangedEventSchema = defineEvent('watch.changed', z.extend(watchSchema, { watching: z.boolean() }));

/** How the person hears of one kind of thing from now on. */
export const preferenceChangedEventSchema = defineEvent('preference.changed', notificationPreferenceSchema);

export const privateBoardAddedEventSchema = defineEvent(
  'privateBoard.added',
  z.extend(z.omit(privateBoardSchema, { id: true }), { boardId: idSchema }),
);
export const privateBoardUpdatedEventSchema = defineEvent(
  'privateBoard.updated',
  z.extend(z.partial(z.pick(privateBoardSchema, { title: true, color: true, archivedAt: true })), {
    boardId: idSchema,
  }),
);
export const privateBoardRemovedEventSchema = defineEvent('privateBoard.removed', z.object({ boardId: idSchema }));

/** The person has gone; their stream ends with what follows from that. */
export const accountDeletedEventSchema = defineEvent('account.deleted', z.object({ userId: idSchema }));

/** Everything that happens on `user:{id}`. */
export const userEventSchema = z.discriminatedUnion('name', [
  notificationCreatedEventSchema,
  notificationReadEventSchema,
  notificationWithdrawnEventSchema,
  notificationSnoozedEventSchema,
  notificationReturnedEventSchema,
  starAddedEventSchema,
  starRemovedEventSchema,
  watchChangedEventSchema,
  preferenceChangedEventSchema,
  privateBoardAddedEventSchema,
  privateBoardUpdatedEventSchema,
  privateBoardRemovedEventSchema,
  accountDeletedEventSchema,
]);
export type UserEvent = z.infer<typeof userEventSchema>;
