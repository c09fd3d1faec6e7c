'use client';

import { PanelLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { shell } from '@/components/strings/shell';
import { IconButton } from '@/components/ui/icon-button';
import { setSidebarHidden, useSidebarHidden } from './sidebar-visibility';

type TopBarProps = {
  /** The page's name: an `h1`, or the board's title with its mark. */
  title: ReactNode;
  /** Faces of those who are here. */
  people?: ReactNode;
  sync?: ReactNode;
  /** Filter, view, share: what a phone shows in a second row. */
  actions?: ReactNode;
};

/** The bar over a screen. Its height never changes with what it says. */
export function TopBar({ title, people, sync, actions }: TopBarProps) {
  const hidden = useSidebarHidden();
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-2 px-4 sm:flex-nowrap md:px-6">
      <div className="flex h-14 min-w-0 grow items-center gap-2">
        {hidden ? (
          <IconButton
            label={shell.showSidebar}
            shortcut="["
            className="-ml-2 max-md:hidden"
            onClick={() => setSidebarHidden(false)}
          >
            <PanelLeft aria-hidden="true" />
          </IconButton>
        ) : null}
        <div className="min-w-0 grow">{title}</div>
      </div>
      <div className="flex h-14 shrink-0 items-center gap-2 print:hidden">
        {sync}
        {people}
      </div>
      {actions ? (
        <div className="flex shrink-0 items-center gap-2 max-sm:w-full max-sm:overflow-x-auto max-sm:pb-2 print:hidden">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
