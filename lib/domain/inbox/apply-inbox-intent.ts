import type { Planned } from '@/lib/protocol/events/envelope';
import type { UserEvent } from '@/lib/protocol/events/user-events';
import type { InboxIntent } from '@/lib/protocol/intents/inbox-intents';
import { assertNever } from '../assert-never';
import type { Actor } from '../intents/actor';
import { planned } from '../plan';
import { compareNewestFirst, type InboxState, isUnread } from './inbox-state';
import { planPreference } from './notification-ways';
import { planInboxRead } from './plan-inbox-read';
import { planReturn, planSnooze } from './plan-snooze';
import { planStarAdd, planStarRemove } from './plan-star';
import { planWatch } from './plan-watch';
import { reduceInbox } from './reduce-inbox';

type ReadIntent = Extract<InboxIntent, { kind: 'readInbox' }>;
type ReadEvent = Extract<Planned<UserEvent>, { name: 'notification.read' }>;

/** The inbox as it would be after the command; the same object when nothing would change. */
export function applyInboxIntent(state: InboxState, intent: InboxIntent, actor: Actor): InboxState {
  const plan = planInboxIntent(state, intent, actor);
  return plan.ok && plan.value ? reduceInbox(state, plan.value) : state;
}

function planInboxIntent(state: InboxState, intent: InboxIntent, actor: Actor) {
  switch (intent.kind) {
    case 'readInbox': {
      const unread = Object.values(state.notifications).filter(isUnread);
      const unreadIds = unread.sort(compareNewestFirst).map(({ id }) => id);
      const plan = planInboxRead({ unreadIds, notificationIds: intent.notificationIds ?? null, now: actor.now });
      return plan.ok && plan.value?.name === 'notification.read'
        ? planned(countedOver(state, intent, plan.value))
        : plan;
    }
    case 'snoozeNotification': {
      const { notifications, unread } = state;
      const { notificationId, until } = intent;
      const snoozed = Object.values(notifications).filter(({ snoozedUntil }) => snoozedUntil !== null).length;
      const notification = notifications[notificationId] ?? null;
      return planSnooze({ notification, unread, snoozed, until, now: actor.now });
    }
    case 'returnNotification': {
      const notification = state.notifications[intent.notificationId] ?? null;
      return planReturn({ notification, unread: state.unread, now: actor.now });
    }
    case 'setPreference': {
      const { of, inbox, mail } = intent;
      return planPreference(state.preferences, of, { inbox, mail });
    }
    case 'addStar':
      return planStarAdd(Object.keys(state.stars), intent.boardId);
    case 'removeStar':
      return planStarRemove(Object.keys(state.stars), intent.boardId);
    case 'setWatch':
      return planWatch(Object.keys(state.watches), intent.watch, intent.watching);
    default:
      return assertNever(intent);
  }
}

/** `unread` counts notifications beyond those that an inbox holds, too. */
function countedOver({ unread }: InboxState, { notificationIds }: ReadIntent, event: ReadEvent): ReadEvent {
  const left = notificationIds ? Math.max(0, unread - event.data.notificationIds.length) : 0;
  return { ...event, data: { ...event.data, unread: left } };
}
