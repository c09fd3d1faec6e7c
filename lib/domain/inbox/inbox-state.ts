import type { Id } from '@/lib/protocol/primitives';
import type { InboxSnapshot } from '@/lib/protocol/snapshots';
import { type Notification, notificationKindSchema, type PrivateBoard, type Watch } from '@/lib/protocol/things';
import { type ById, toById } from '../by-id';
import { type Preferences, toPreferences } from './notification-ways';

/** The newest notifications that a snapshot and the fold keep, and beside them those that are put off; `unread` counts all of them. */
export const INBOX_MAX_NOTIFICATIONS = 200;

/** A person's own stream as the reducer folds it. */
export interface InboxState {
  readonly notifications: ById<Notification>;
  readonly unread: number;
  readonly stars: Readonly<Record<Id, true>>;
  readonly watches: ById<Watch>;
  readonly preferences: Preferences;
  readonly privateBoards: ById<PrivateBoard>;
}

export function toInboxState(snapshot: InboxSnapshot): InboxState {
  return {
    notifications: toById(snapshot.notifications),
    unread: snapshot.unread,
    stars: Object.fromEntries(snapshot.stars.map((boardId) => [boardId, true as const])),
    watches: toById(snapshot.watches),
    preferences: toPreferences(snapshot.preferences),
    privateBoards: toById(snapshot.privateBoards),
  };
}

/** The snapshot that this state came from: notifications newest first, stars, watches and private boards by id. */
export function toInboxSnapshot(state: InboxState): InboxSnapshot {
  return {
    notifications: Object.values(state.notifications).sort(compareNewestFirst),
    unread: state.unread,
    stars: Object.keys(state.stars).sort(),
    watches: Object.values(state.watches).sort((a, b) => (a.id < b.id ? -1 : 1)),
    preferences: notificationKindSchema.options.flatMap((kind) => {
      const ways = state.preferences[kind];
      return ways ? [{ kind, ...ways }] : [];
    }),
    privateBoards: Object.values(state.privateBoards).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** From when a notification stands in the inbox: since it came, or since it came back. */
export function shownSince({ createdAt, returnedAt }: Pick<Notification, 'createdAt' | 'returnedAt'>): string {
  return returnedAt ?? createdAt;
}

export function compareNewestFirst(left: Notification, right: Notification): number {
  const [since, other] = [shownSince(left), shownSince(right)];
  if (since !== other) return since > other ? -1 : 1;
  return left.id > right.id ? -1 : left.id < right.id ? 1 : 0;
}

/** Whether it counts: not read, and not put off. */
export function isUnread({ readAt, snoozedUntil }: Pick<Notification, 'readAt' | 'snoozedUntil'>): boolean {
  return readAt === null && snoozedUntil === null;
}
