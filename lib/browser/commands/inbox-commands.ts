import type { Id } from '@/lib/protocol/primitives';
import type { CommandReceipt } from './command-receipt';

/** What a person does to their own stream. */
export interface InboxCommands {
  /** Without ids: everything that is unread now. */
  markRead(notificationIds?: readonly Id[]): CommandReceipt;
  star(boardId: Id): CommandReceipt;
  unstar(boardId: Id): CommandReceipt;
}
