import type { NotificationKind } from '@/lib/protocol/things';

const kinds: Record<NotificationKind, string> = {
  assigned: 'Somebody assigns you a card',
  mentioned: 'Somebody mentions you',
  commented: 'A comment on a card of yours, or one you watch',
  dueSoon: 'The reminder of a card of yours, or one you watch',
};

/** Words of how a person hears of things. */
export const notificationPreferences = {
  title: 'Notifications',
  hint: 'The same on all your devices.',
  what: 'What happens',
  inbox: 'Inbox',
  mail: 'Mail',
  kinds,
  /** Names one box for a screen reader. */
  box: (kind: string, way: string) => `${kind}: ${way}`,
  mailHint: 'Mail comes a minute later, and not for what you have read by then.',
  noMail: 'This server sends no mail.',
  failed: 'This could not be changed.',
} as const;
