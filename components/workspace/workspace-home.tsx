'use client';

import { FileUp, Plus } from 'lucide-react';
import { lazy, useState } from 'react';
import { LoadFailure } from '@/components/shell/load-states';
import { SyncBadge } from '@/components/shell/sync-badge';
import { TopBar } from '@/components/shell/top-bar';
import { sharing } from '@/components/strings/sharing';
import { workspace as strings } from '@/components/strings/workspace';
import { Button } from '@/components/ui/button';
import { OpenedOnDemand } from '@/components/ui/on-demand';
import { Page } from '@/components/ui/page';
import { useMe } from '@/lib/browser/hooks/use-account';
import { useInbox, useWorkspace } from '@/lib/browser/hooks/use-streams';
import { canCreateBoard } from '@/lib/domain/permissions';
import type { Id } from '@/lib/protocol/primitives';
import { BoardGrid } from './board-grid';
import { BoardGridSkeleton } from './board-grid-skeleton';
import type { HomeBoard } from './board-tile';
import { CreateBoard } from './create-board';
import { homeBoards } from './home-boards';
import { RecentBoardsGrid } from './recent-boards-grid';
import { SharedHome } from './shared-home';
import { useSampleBoard } from './use-sample-board';
import { useSharedBoards } from './use-shared-boards';
import { WorkspaceEmpty } from './workspace-empty';

const ImportDialog = lazy(() => import('./import-dialog').then((module) => ({ default: module.ImportDialog })));

const words = strings.home;
const NO_BOARDS: readonly HomeBoard[] = [];

/** A workspace's boards, starred ones first, and the ways to a new one. */
export function WorkspaceHome({ workspaceId }: { workspaceId: Id }) {
  const workspace = useWorkspace(workspaceId);
  const inbox = useInbox();
  const me = useMe();
  const sample = useSampleBoard(workspaceId);
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);

  const shared = useSharedBoards();
  if ((workspace.status === 'forbidden' || workspace.status === 'notFound') && shared.length > 0) {
    return <SharedHome boards={shared} sync={inbox.sync} />;
  }
  if (workspace.status === 'forbidden' || workspace.status === 'notFound' || workspace.status === 'error') {
    return <LoadFailure status={workspace.status} problem={workspace.problem} onRetry={workspace.retry} />;
  }

  const state = workspace.data;
  const boards = state && inbox.status !== 'loading' ? homeBoards(state, inbox.data) : undefined;
  const role = (me.data && state?.members[me.data.id]?.role) ?? null;
  const mayCreate = canCreateBoard(role);
  // Drawn before the role is known, so that the bar does not jump for those who may.
  const unknown = me.status === 'loading' || workspace.status === 'loading';

  return (
    <>
      <TopBar
        title={<h1 className="truncate text-lg font-semibold">{state?.workspace.name ?? words.boards}</h1>}
        sync={<SyncBadge state={workspace.sync} />}
        actions={
          mayCreate || unknown ? (
            <>
              <Button icon={<FileUp aria-hidden="true" />} disabled={unknown} onClick={() => setDialog('import')}>
                {words.import}
              </Button>
              <Button
                variant="primary"
                icon={<Plus aria-hidden="true" />}
                disabled={unknown}
                onClick={() => setDialog('create')}
              >
                {words.create}
              </Button>
            </>
          ) : null
        }
      />
      <Page>
        {boards === undefined ? <BoardGridSkeleton /> : null}
        {boards?.length === 0 ? (
          <WorkspaceEmpty
            mayCreate={mayCreate}
            sampling={sample.pending}
            onCreate={() => setDialog('create')}
            onImport={() => setDialog('import')}
            onSample={sample.make}
          />
        ) : null}
        {sample.maker}
        <RecentBoardsGrid userId={me.data?.id} boards={boards ?? NO_BOARDS} />
        <BoardGrid title={words.starred} boards={boards?.filter((board) => board.starred) ?? []} />
        <BoardGrid title={words.boards} boards={boards?.filter((board) => !board.starred) ?? []} />
        <BoardGrid title={sharing.sharedWithYou} boards={shared} />
      </Page>
      <CreateBoard
        workspaceId={workspaceId}
        open={dialog === 'create'}
        onOpenChange={(open) => setDialog(open ? 'create' : null)}
      />
      <OpenedOnDemand open={dialog === 'import'}>
        <ImportDialog
          workspaceId={workspaceId}
          open={dialog === 'import'}
          onOpenChange={(open) => setDialog(open ? 'import' : null)}
        />
      </OpenedOnDemand>
    </>
  );
}
