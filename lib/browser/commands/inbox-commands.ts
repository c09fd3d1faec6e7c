import type { Id } from '@/lib/protocol/primitives';
import type { Watch } from '@/lib/protocol/things';
import type { Core } from '../core/core';
import type { CommandReceipt } from './command-receipt';
import { giveIntent } from './give-intent';

/** What a person does to their own stream. */
export interface InboxCommands {
  /** Without ids: everything that is unread now. */
  markRead(notificationIds?: readonly Id[]): CommandReceipt;
  star(boardId: Id): CommandReceipt;
  unstar(boardId: Id): CommandReceipt;
  /** Whether to hear of what happens on a board or card. */
  setWatch(watch: Watch, watching: boolean): CommandReceipt;
}

export function createInboxCommands(core: Core): InboxCommands {
  return {
    markRead: (ids) => giveIntent(core, { kind: 'readInbox', ...(ids && { notificationIds: [...ids] }) }),
    star: (boardId) => giveIntent(core, { kind: 'addStar', boardId }),
    unstar: (boardId) => giveIntent(core, { kind: 'removeStar', boardId }),
    setWatch: (watch, watching) => giveIntent(core, { kind: 'setWatch', watch, watching }),
  };
}
