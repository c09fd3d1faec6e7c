import type { Notification } from '@/lib/protocol/things';

/** What happened, as a sentence; `card` is its title in quotation marks, or that it is one. */
const kinds: Record<Notification['kind'], (who: string, card: string) => string> = {
  assigned: (who, card) => `${who} assigned you ${card}`,
  mentioned: (who, card) => `${who} mentioned you on ${card}`,
  commented: (who, card) => `${who} commented on ${card}`,
  dueSoon: (_who, card) => `${card} is due soon`,
};

/** Words of the inbox. */
export const inbox = {
  title: 'Inbox',
  markAllRead: 'Mark all as read',
  markRead: 'Mark as read',
  markThisRead: 'Mark this notification as read',
  kinds,
  card: (title: string) => `“${title}”`,
  aCard: 'a card',
  goneCard: 'a card you no longer see',
  palette: 'Inbox',
  unread: 'Unread',
  views: { label: 'What is shown', inbox: 'Inbox', snoozed: (count: number) => `Snoozed (${count})` },
  snooze: {
    open: 'Snooze',
    command: 'Snooze this notification',
    laterToday: 'Later today',
    tomorrow: 'Tomorrow',
    nextWeek: 'Next week',
    until: (moment: string) => `Back ${moment}`,
    done: (moment: string) => `Snoozed until ${moment}`,
    bringBack: 'Bring back now',
    next: 'Next notification',
    failed: 'This could not be snoozed.',
    returnFailed: 'This could not be brought back.',
    noneTitle: 'Nothing is snoozed',
    none: 'What you snooze waits here, and comes back to the inbox when its time has come.',
  },
  emptyTitle: 'All quiet',
  empty: 'When somebody assigns you a card or mentions you, it shows here the moment it happens.',
  failed: 'This could not be marked as read.',
} as const;
