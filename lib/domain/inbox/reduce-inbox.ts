import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';
import { assertNever } from '../assert-never';
import { type ById, omitById, patchById } from '../by-id';
import { compareNewestFirst, INBOX_MAX_NOTIFICATIONS, type InboxState } from './inbox-state';

/** Folds one event of `user:{id}` into its state. */
export function reduceInbox(state: InboxState, event: Planned<UserEvent>): InboxState {
  switch (event.name) {
    case 'notification.created': {
      const { notificationId: id, unread, ...fields } = event.data;
      return { ...state, unread, notifications: newest({ ...state.notifications, [id]: { id, ...fields } }) };
    }
    case 'notification.read': {
      const { notificationIds, readAt, unread } = event.data;
      const read = (all: ById<Notification>, id: Id) => patchById(all, id, { readAt });
      return { ...state, unread, notifications: notificationIds.reduce(read, state.notifications) };
    }
    case 'notification.withdrawn': {
      const { notificationIds, unread } = event.data;
      return { ...state, unread, notifications: notificationIds.reduce(omitById<Notification>, state.notifications) };
    }
    case 'notification.snoozed': {
      const { notificationId, snoozedUntil, unread } = event.data;
      return { ...state, unread, notifications: patchById(state.notifications, notificationId, { snoozedUntil }) };
    }
    case 'notification.returned': {
      const { notificationIds, returnedAt, unread } = event.data;
      const back = { snoozedUntil: null, readAt: null, returnedAt };
      const bring = (all: ById<Notification>, id: Id) => patchById(all, id, back);
      return { ...state, unread, notifications: newest(notificationIds.reduce(bring, state.notifications)) };
    }
    case 'star.added':
      return { ...state, stars: { ...state.stars, [event.data.boardId]: true } };
    case 'star.removed':
      return { ...state, stars: omitById(state.stars, event.data.boardId) };
    case 'watch.changed': {
      const { watching, ...watch } = event.data;
      const watches = watching ? { ...state.watches, [watch.id]: watch } : omitById(state.watches, watch.id);
      return { ...state, watches };
    }
    case 'preference.changed': {
      const { kind, ...ways } = event.data;
      return { ...state, preferences: { ...state.preferences, [kind]: ways } };
    }
    case 'privateBoard.added': {
      const { boardId: id, ...fields } = event.data;
      return { ...state, privateBoards: { ...state.privateBoards, [id]: { id, ...fields } } };
    }
    case 'privateBoard.updated': {
      const { boardId, ...fields } = event.data;
      return { ...state, privateBoards: patchById(state.privateBoards, boardId, fields) };
    }
    case 'privateBoard.removed':
      return { ...state, privateBoards: omitById(state.privateBoards, event.data.boardId) };
    case 'account.deleted':
      return state;
    default:
      return assertNever(event);
  }
}

/** Keeps what a snapshot would keep, so that the fold and the database agree. */
function newest(notifications: ById<Notification>): ById<Notification> {
  const all = Object.values(notifications);
  if (all.length <= INBOX_MAX_NOTIFICATIONS) return notifications;
  const kept = all
    .sort(compareNewestFirst)
    .filter(({ snoozedUntil }, place) => place < INBOX_MAX_NOTIFICATIONS || snoozedUntil !== null);
  return Object.fromEntries(kept.map((notification) => [notification.id, notification]));
}
