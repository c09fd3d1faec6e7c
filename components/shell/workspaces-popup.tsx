'use client';

import { Check, Plus } from 'lucide-react';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { Menu } from '@/components/ui/menu';
import { MenuGroup, MenuLink, MenuSeparator } from '@/components/ui/menu-items';
import type { Trigger } from '@/components/ui/on-demand';
import type { Id } from '@/lib/protocol/primitives';
import { WorkspaceMark } from './workspace-mark';

export type NamedWorkspace = { id: Id; name: string };

type WorkspacesPopupProps = {
  trigger: Trigger;
  current: NamedWorkspace | undefined;
  workspaces: readonly NamedWorkspace[];
};

/** The person's workspaces, and the way to a new one. */
export function WorkspacesPopup({ trigger, current, workspaces }: WorkspacesPopupProps) {
  return (
    <Menu className="w-60" trigger={trigger}>
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
