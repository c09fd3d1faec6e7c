'use client';

import { useMemo } from 'react';
import { routes } from '@/components/routes';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { useVisibleBoards } from '@/components/shell/use-visible-boards';
import { activity as words } from '@/components/strings/activity';
import { Page } from '@/components/ui/page';
import { sortedMembers } from '@/components/workspace/sorted-members';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import type { Id } from '@/lib/protocol/primitives';
import { ActivityList } from './activity-list';

/** What happened in a workspace: on the boards that the reader may see. */
export function ActivityPage({ workspaceId }: { workspaceId: Id }) {
  const workspace = useWorkspace(workspaceId).data;
  const inbox = useInbox();
  const { streams } = useVisibleBoards(workspaceId);
  const scope = useMemo(() => ({ kind: 'workspace' as const, id: workspaceId }), [workspaceId]);
  const people = useMemo(() => (workspace ? sortedMembers(workspace.members) : []), [workspace]);
  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{words.title}</h1>}
        sync={<SyncBadge state={inbox.sync} />}
      />
      <Page width="narrow">
        <p className="mb-3 text-sm text-ink-3">{words.hint}</p>
        <ActivityList
          scope={scope}
          streams={streams}
          people={people}
          cardHref={({ board }, cardId) =>
            board ? routes.card(workspaceId, board.id, cardId) : routes.workspace(workspaceId)
          }
        />
      </Page>
    </>
  );
}
