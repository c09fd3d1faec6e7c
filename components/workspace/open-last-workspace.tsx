'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { routes } from '@/components/routes';
import { readLastWorkspace } from '@/components/shell/last-workspace';
import { LoadFailure } from '@/components/shell/load-states';
import { type SidebarBoard, sharedBoards } from '@/components/shell/sidebar-boards';
import { common } from '@/components/strings/common';
import { Spinner } from '@/components/ui/spinner';
import { useWorkspaces } from '@/lib/browser/hooks/use-account';
import { useInbox } from '@/lib/browser/hooks/use-streams';

/** Goes on to the workspace that was open last, else to the first, else to what is shared, else to making a workspace. */
export function OpenLastWorkspace() {
  const router = useRouter();
  const workspaces = useWorkspaces();
  const inbox = useInbox();
  const known = workspaces.data;
  const shared = inbox.data;

  useEffect(() => {
    if (!known) return;
    const last = readLastWorkspace();
    const left = new URLSearchParams(window.location.search).get('left');
    const open = known.filter((workspace) => workspace.id !== left);
    const target = open.find((workspace) => workspace.id === last) ?? open[0];
    if (target) router.replace(routes.workspace(target.id));
    else if (shared) router.replace(firstPlace(sharedBoards(known, shared).filter((board) => board.id !== left)));
  }, [known, shared, router]);

  if (workspaces.status !== 'loading' && workspaces.status !== 'ready') {
    return <LoadFailure status={workspaces.status} problem={workspaces.problem} onRetry={workspaces.reload} />;
  }
  if (known?.length === 0 && inbox.status !== 'loading' && inbox.status !== 'ready') {
    return <LoadFailure status={inbox.status} problem={inbox.problem} onRetry={inbox.retry} />;
  }
  return (
    <main className="grid h-dvh place-items-center text-ink-3" aria-busy="true">
      <span className="sr-only">{common.loading}</span>
      <Spinner className="size-6" />
    </main>
  );
}

/** Where a person begins who belongs to no workspace: their one board, the list of several, or a workspace of their own. */
function firstPlace(boards: readonly SidebarBoard[]): string {
  const [first, second] = boards;
  if (!first) return routes.newWorkspace;
  return second ? routes.workspace(first.workspaceId) : routes.board(first.workspaceId, first.id);
}
