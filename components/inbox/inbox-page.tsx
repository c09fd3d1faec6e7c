'use client';

import { AlarmClock, CheckCheck, Inbox } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { explain } from '@/components/explain';
import { type AppCommand, useCommands } from '@/components/shell/command-registry';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { inbox as words } from '@/components/strings/inbox';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { toast } from '@/components/ui/toast';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import { useNotificationCards } from '@/lib/browser/hooks/use-notification-cards';
import { useInbox } from '@/lib/browser/hooks/use-streams';
import type { ById } from '@/lib/domain/by-id';
import { compareNewestFirst } from '@/lib/domain/inbox/inbox-state';
import type { Id } from '@/lib/protocol/primitives';
import type { Notification } from '@/lib/protocol/things';
import { InboxList } from './inbox-list';
import { type InboxView, InboxViewChoice } from './inbox-view';

const NO_NOTIFICATIONS: ById<Notification> = {};

/** What concerns the person, newest first, from all their workspaces; and what they have put off. */
export function InboxPage() {
  const inbox = useInbox();
  const commands = useInboxCommands();
  const [view, setView] = useState<InboxView>('inbox');
  const all = inbox.data?.notifications ?? NO_NOTIFICATIONS;
  const { there, snoozed } = useMemo(() => {
    const sorted = Object.values(all).sort(compareNewestFirst);
    const away = sorted.filter(({ snoozedUntil }) => snoozedUntil !== null);
    const soonest = away.sort((a, b) => ((a.snoozedUntil ?? '') < (b.snoozedUntil ?? '') ? -1 : 1));
    return { there: sorted.filter(({ snoozedUntil }) => snoozedUntil === null), snoozed: soonest };
  }, [all]);
  const loaded = useNotificationCards(Object.keys(all).sort().join());
  const hasUnread = inbox.data !== undefined && inbox.data.unread > 0;

  const markRead = useCallback(
    (ids?: readonly Id[]) => {
      commands.markRead(ids).catch((reason: unknown) => toast.error(words.failed, { description: explain(reason) }));
    },
    [commands],
  );
  useCommands(
    useMemo<AppCommand[]>(() => {
      const [group, icon] = [words.palette, <CheckCheck key="icon" aria-hidden="true" />];
      const markAll = { id: 'inbox.readAll', group, label: words.markAllRead, keys: 'shift+r', icon };
      return hasUnread ? [{ ...markAll, run: () => markRead() }] : [];
    }, [hasUnread, markRead]),
  );

  if (inbox.status === 'forbidden' || inbox.status === 'notFound' || inbox.status === 'error') {
    return <LoadFailure status={inbox.status} problem={inbox.problem} onRetry={inbox.retry} />;
  }
  const shown = view === 'inbox' ? there : snoozed;
  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
        actions={
          <Button
            variant="ghost"
            icon={<CheckCheck aria-hidden="true" />}
            disabled={!hasUnread}
            onClick={() => markRead()}
          >
            {words.markAllRead}
          </Button>
        }
      />
      <Page width="narrow">
        <div className="mt-4 space-y-4">
          {snoozed.length > 0 || view === 'snoozed' ? (
            <InboxViewChoice view={view} snoozed={snoozed.length} onChange={setView} />
          ) : null}
          {inbox.data === undefined ? <RowsSkeleton /> : null}
          {inbox.data && shown.length === 0 ? <NothingHere view={view} /> : null}
          {shown.length > 0 ? <InboxList notifications={shown} loaded={loaded} onRead={markRead} /> : null}
        </div>
      </Page>
    </>
  );
}

function NothingHere({ view }: { view: InboxView }) {
  if (view === 'inbox') {
    return (
      <EmptyState icon={<Inbox aria-hidden="true" />} title={words.emptyTitle}>
        {words.empty}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<AlarmClock aria-hidden="true" />} title={words.snooze.noneTitle}>
      {words.snooze.none}
    </EmptyState>
  );
}
