'use client';

import { Check, ChevronsUpDown, Plus } from 'lucide-react';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { initials } from '@/components/ui/initials';
import { Menu } from '@/components/ui/menu';
import { MenuGroup, MenuLink, MenuSeparator } from '@/components/ui/menu-items';
import { Skeleton } from '@/components/ui/skeleton';
import type { Id } from '@/lib/protocol/primitives';

type NamedWorkspace = { id: Id; name: string };

type WorkspaceSwitchProps = {
  /** Undefined while it loads. */
  current: NamedWorkspace | undefined;
  workspaces: readonly NamedWorkspace[];
};

/** Which workspace this is, and the way to the others. */
export function WorkspaceSwitch({ current, workspaces }: WorkspaceSwitchProps) {
  return (
    <Menu
      className="w-60"
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
    >
      <MenuGroup label={shell.workspace.heading}>
        {workspaces.map((workspace) => (
          <MenuLink
            key={workspace.id}
            href={routes.workspace(workspace.id)}
            icon={<WorkspaceMark name={workspace.name} />}
          >
            <span className="flex items-center justify-between gap-2">
              <span className="truncate">{workspace.name}</span>
              {workspace.id === current?.id ? <Check aria-hidden="true" className="size-4 text-accent-ink" /> : null}
            </span>
          </MenuLink>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuLink href={routes.newWorkspace} icon={<Plus aria-hidden="true" />}>
        {shell.workspace.create}
      </MenuLink>
    </Menu>
  );
}

function WorkspaceMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-6 shrink-0 place-items-center rounded-md bg-ink text-2xs font-semibold text-canvas"
    >
      {name ? initials(name).slice(0, 2) : ''}
    </span>
  );
}
