import type { Id } from '@/lib/protocol/primitives';
import type { NotificationKind, NotificationWays, Watch } from '@/lib/protocol/things';
import type { Core } from '../core/core';
import type { CommandReceipt } from './command-receipt';
import { giveIntent } from './give-intent';

/** What a person does to their own stream. */
export interface InboxCommands {
  /** Without ids: everything that is unread now. */
  markRead(notificationIds?: readonly Id[]): CommandReceipt;
  /** Puts it off until a moment: out of the inbox and out of the count, and back unread when the moment comes. */
  snooze(notificationId: Id, until: Date): CommandReceipt;
  /** Brings back now what was put off. */
  unsnooze(notificationId: Id): CommandReceipt;
  /** How to hear of one kind of thing; what is not named stays. */
  setPreference(of: NotificationKind, changes: Partial<NotificationWays>): CommandReceipt;
  star(boardId: Id): CommandReceipt;
  unstar(boardId: Id): CommandReceipt;
  /** Whether to hear of what happens on a board or card. */
  setWatch(watch: Watch, watching: boolean): CommandReceipt;
}

export function createInboxCommands(core: Core): InboxCommands {
  return {
    markRead: (ids) => giveIntent(core, { kind: 'readInbox', ...(ids && { notificationIds: [...ids] }) }),
    snooze: (notificationId, until) =>
      giveIntent(core, { kind: 'snoozeNotification', notificationId, until: until.toISOString() }),
    unsnooze: (notificationId) => giveIntent(core, { kind: 'returnNotification', notificationId }),
    setPreference: (of, changes) => giveIntent(core, { kind: 'setPreference', of, ...changes }),
    star: (boardId) => giveIntent(core, { kind: 'addStar', boardId }),
    unstar: (boardId) => giveIntent(core, { kind: 'removeStar', boardId }),
    setWatch: (watch, watching) => giveIntent(core, { kind: 'setWatch', watch, watching }),
  };
}
