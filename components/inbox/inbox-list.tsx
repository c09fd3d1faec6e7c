'use client';

import { AlarmClock, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLastFocused } from '@/components/board/operations/use-last-focused';
import { explain } from '@/components/explain';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { inbox as words } from '@/components/strings/inbox';
import { shortTime } from '@/components/ui/relative-date';
import { Rows } from '@/components/ui/section';
import { toast } from '@/components/ui/toast';
import type { LoadedResult } from '@/lib/browser/hooks/live-result';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import { isUnread } from '@/lib/domain/inbox/inbox-state';
import type { NotificationCards } from '@/lib/protocol/notification-cards';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';
import { NotificationRow } from './notification-row';
import { SnoozeMenu } from './snooze-menu';
import { useInboxKeys } from './use-inbox-keys';

type InboxListProps = {
  /** In the order in which they are shown. */
  notifications: readonly Notification[];
  loaded: LoadedResult<NotificationCards>;
  onRead: (ids: readonly Id[]) => void;
};

/** Notifications as rows, with what can be done to the one that has the focus by key and by name. */
export function InboxList({ notifications, loaded, onRead }: InboxListProps) {
  const commands = useInboxCommands();
  const [snoozing, setSnoozing] = useState<Id | null>(null);
  const ids = useMemo(() => notifications.map(({ id }) => id), [notifications]);
  const keys = useInboxKeys(ids);
  const focusedId = useLastFocused('data-notification-id');
  const current = notifications.find(({ id }) => id === focusedId) ?? notifications[0];
  const cards = useMemo(() => new Map(loaded.data?.cards.map((card) => [card.id, card])), [loaded.data]);
  const people = useMemo(() => new Map(loaded.data?.people.map((one) => [one.userId, one])), [loaded.data]);

  function bringBack(id: Id) {
    commands
      .unsnooze(id)
      .catch((reason: unknown) => toast.error(words.snooze.returnFailed, { description: explain(reason) }));
  }

  function snooze(id: Id, until: Date) {
    setSnoozing(null);
    commands
      .snooze(id, until)
      .catch((reason: unknown) => toast.error(words.snooze.failed, { description: explain(reason) }));
    toast.message(words.snooze.done(shortTime(until)), {
      action: { label: words.snooze.bringBack, onClick: () => bringBack(id) },
    });
  }

  useCommands(
    useMemo<AppCommand[]>(() => {
      if (!current) return [];
      const group = words.palette;
      const read: AppCommand = {
        ...{ id: 'inbox.read', group, label: words.markThisRead, keys: 'r', icon: <Check aria-hidden="true" /> },
        run: () => onRead([current.id]),
      };
      return [
        {
          ...{ id: 'inbox.snooze', group, label: words.snooze.command, keys: 'h' },
          icon: <AlarmClock aria-hidden="true" />,
          run: () => setSnoozing(current.id),
        },
        ...(isUnread(current) ? [read] : []),
      ];
    }, [current, onRead]),
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the rows inside, which are links.
    <div onFocus={keys.onFocus} onKeyDown={keys.onKeyDown}>
      <Rows>
        {notifications.map((notification) => (
          <NotificationRow
            key={notification.id}
            notification={notification}
            card={cards.get(notification.cardId) ?? (loaded.status === 'ready' ? null : undefined)}
            actor={notification.actorId ? people.get(notification.actorId) : undefined}
            onRead={() => onRead([notification.id])}
            onReturn={() => bringBack(notification.id)}
            snooze={
              <SnoozeMenu
                open={snoozing === notification.id}
                onOpenChange={(open) => setSnoozing(open ? notification.id : null)}
                onSnooze={(until) => snooze(notification.id, until)}
              />
            }
          />
        ))}
      </Rows>
    </div>
  );
}
