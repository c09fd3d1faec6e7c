import type { Notification } from '@/lib/protocol/things';

const kinds: Record<Notification['kind'], (who: string) => string> = {
  assigned: (who) => `${who} assigned you a card`,
  mentioned: (who) => `${who} mentioned you in a comment`,
  commented: (who) => `${who} commented on a card of yours`,
  dueSoon: () => 'A card of yours is due soon',
};

/** Words of the inbox. */
export const inbox = {
  title: 'Inbox',
  markAllRead: 'Mark all as read',
  markRead: 'Mark as read',
  kinds,
  on: (board: string) => `on ${board}`,
  elsewhere: (workspace: string) => `in ${workspace}`,
  aBoard: 'a board you no longer see',
  unread: 'Unread',
  emptyTitle: 'All quiet',
  empty: 'When somebody assigns you a card or mentions you, it shows here the moment it happens.',
  failed: 'This could not be marked as read.',
} as const;
