'use client';

import { CheckCheck, Inbox } from 'lucide-react';
import { toast } from 'sonner';
import { explain } from '@/components/explain';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { inbox as words } from '@/components/strings/inbox';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { RowsSkeleton } from '@/components/ui/rows-skeleton';
import { Rows } from '@/components/ui/section';
import { useWorkspaces } from '@/lib/browser/hooks/use-account';
import { useInboxCommands } from '@/lib/browser/hooks/use-commands';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { compareNewestFirst } from '@/lib/domain/inbox/inbox-state';
import type { Id } from '@/lib/protocol/primitives';
import { placeOf } from './notification-place';
import { NotificationRow } from './notification-row';

/** What concerns the person, newest first, from all their workspaces. */
export function InboxPage({ workspaceId }: { workspaceId: Id }) {
  const inbox = useInbox();
  const workspace = useWorkspace(workspaceId);
  const workspaces = useWorkspaces();
  const commands = useInboxCommands();

  if (inbox.status === 'forbidden' || inbox.status === 'notFound' || inbox.status === 'error') {
    return <LoadFailure status={inbox.status} problem={inbox.problem} onRetry={inbox.retry} />;
  }
  const notifications = inbox.data ? Object.values(inbox.data.notifications).sort(compareNewestFirst) : undefined;

  function markRead(ids?: readonly Id[]) {
    commands.markRead(ids).catch((reason: unknown) => toast.error(words.failed, { description: explain(reason) }));
  }

  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
        actions={
          <Button
            variant="ghost"
            icon={<CheckCheck aria-hidden="true" />}
            disabled={!inbox.data || inbox.data.unread === 0}
            onClick={() => markRead()}
          >
            {words.markAllRead}
          </Button>
        }
      />
      <Page width="narrow">
        <div className="mt-4">
          {notifications === undefined ? <RowsSkeleton /> : null}
          {notifications?.length === 0 ? (
            <EmptyState icon={<Inbox aria-hidden="true" />} title={words.emptyTitle}>
              {words.empty}
            </EmptyState>
          ) : null}
          {notifications && notifications.length > 0 ? (
            <Rows>
              {notifications.map((notification) => (
                <NotificationRow
                  key={notification.id}
                  notification={notification}
                  actor={notification.actorId ? workspace.data?.members[notification.actorId] : undefined}
                  place={placeOf(notification, workspace.data, inbox.data, workspaces.data)}
                  onRead={() => markRead([notification.id])}
                />
              ))}
            </Rows>
          ) : null}
        </div>
      </Page>
    </>
  );
}
