import type { Id } from '@/lib/protocol/primitives';
import type { Core } from '../core/core';
import type { CommandReceipt } from './command-receipt';
import { giveIntent } from './give-intent';

/** What a person does to their own stream. */
export interface InboxCommands {
  /** Without ids: everything that is unread now. */
  markRead(notificationIds?: readonly Id[]): CommandReceipt;
  star(boardId: Id): CommandReceipt;
  unstar(boardId: Id): CommandReceipt;
}

export function createInboxCommands(core: Core): InboxCommands {
  return {
    markRead: (ids) => giveIntent(core, { kind: 'readInbox', ...(ids && { notificationIds: [...ids] }) }),
    star: (boardId) => giveIntent(core, { kind: 'addStar', boardId }),
    unstar: (boardId) => giveIntent(core, { kind: 'removeStar', boardId }),
  };
}
