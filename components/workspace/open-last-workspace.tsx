'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { routes } from '@/components/routes';
import { readLastWorkspace } from '@/components/shell/last-workspace';
import { LoadFailure } from '@/components/shell/load-states';
import { common } from '@/components/strings/common';
import { Spinner } from '@/components/ui/spinner';
import { useWorkspaces } from '@/lib/browser/hooks/use-account';

/** Goes on to the workspace that was open last, else to the first, else to making one. */
export function OpenLastWorkspace() {
  const router = useRouter();
  const workspaces = useWorkspaces();
  const known = workspaces.data;

  useEffect(() => {
    if (!known) return;
    const last = readLastWorkspace();
    const target = known.find((workspace) => workspace.id === last) ?? known[0];
    router.replace(target ? routes.workspace(target.id) : routes.newWorkspace);
  }, [known, router]);

  if (workspaces.status !== 'loading' && workspaces.status !== 'ready') {
    return <LoadFailure status={workspaces.status} problem={workspaces.problem} onRetry={workspaces.reload} />;
  }
  return (
    <main className="grid h-dvh place-items-center text-ink-3" aria-busy="true">
      <span className="sr-only">{common.loading}</span>
      <Spinner className="size-6" />
    </main>
  );
}
