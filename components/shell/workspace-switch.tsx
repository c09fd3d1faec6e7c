'use client';

import { ChevronsUpDown } from 'lucide-react';
import { shell } from '@/components/strings/shell';
import { PopupOnDemand } from '@/components/ui/on-demand';
import { Skeleton } from '@/components/ui/skeleton';
import { WorkspaceMark } from './workspace-mark';
import type { NamedWorkspace } from './workspaces-popup';

const loadWorkspacesPopup = async () => (await import('./workspaces-popup')).WorkspacesPopup;

type WorkspaceSwitchProps = {
  /** Undefined while it loads. */
  current: NamedWorkspace | undefined;
  workspaces: readonly NamedWorkspace[];
};

/** Which workspace this is, and the way to the others. */
export function WorkspaceSwitch({ current, workspaces }: WorkspaceSwitchProps) {
  return (
    <PopupOnDemand
      kind="menu"
      load={loadWorkspacesPopup}
      given={{ current, workspaces }}
      trigger={
        <button
          type="button"
          aria-label={current ? `${current.name}. ${shell.workspace.switch}` : shell.workspace.switch}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-2 text-left -outline-offset-2 transition-colors fine:hover:bg-hover data-popup-open:bg-pressed coarse:h-11"
        >
          <WorkspaceMark name={current?.name ?? ''} />
          {current ? (
            <span className="min-w-0 grow truncate text-base font-semibold">{current.name}</span>
          ) : (
            <Skeleton className="h-4 grow" />
          )}
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </button>
      }
    />
  );
}
