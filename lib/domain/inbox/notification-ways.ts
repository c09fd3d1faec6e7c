import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { NotificationKind, NotificationPreference, NotificationWays } from '@/lib/protocol/things';
import { type Changes, merge } from '../by-id';
import { type Plan, planned } from '../plan';

/** What a person has decided, by kind. */
export type Preferences = Readonly<Partial<Record<NotificationKind, NotificationWays>>>;

/** How people hear of things who have decided nothing: mail is for what is said to them alone. */
const USUAL: Readonly<Record<NotificationKind, NotificationWays>> = {
  assigned: { inbox: true, mail: true },
  mentioned: { inbox: true, mail: true },
  commented: { inbox: true, mail: false },
  dueSoon: { inbox: true, mail: true },
};

/** How a person hears of one kind of thing. */
export function waysOf(preferences: Preferences, kind: NotificationKind): NotificationWays {
  return preferences[kind] ?? USUAL[kind];
}

export function toPreferences(preferences: readonly NotificationPreference[]): Preferences {
  return Object.fromEntries(preferences.map(({ kind, inbox, mail }) => [kind, { inbox, mail }]));
}

/** A kind is heard of in other ways from now on; null when it is that way already. */
export function planPreference(
  preferences: Preferences,
  kind: NotificationKind,
  changes: Changes<NotificationWays>,
): Plan<Planned<UserEvent> | null> {
  const before = waysOf(preferences, kind);
  const ways = merge(before, changes);
  if (ways.inbox === before.inbox && ways.mail === before.mail) return planned(null);
  return planned({ name: 'preference.changed', data: { kind, inbox: ways.inbox, mail: ways.mail } });
}
