'use client';

import { PanelLeft, Search } from 'lucide-react';
import { lazy, type ReactNode, useState } from 'react';
import { shell } from '@/components/strings/shell';
import { IconButton } from '@/components/ui/icon-button';
import { MAIN_ID } from '@/components/ui/main-id';
import { OpenedOnDemand } from '@/components/ui/on-demand';
import { openPalette } from './command-center';
import { setSidebarHidden } from './sidebar-visibility';
import { SkipLink } from './skip-link';

// Only a phone opens it.
const Sheet = lazy(() => import('@/components/ui/sheet').then((module) => ({ default: module.Sheet })));

type ShellFrameProps = {
  /** Draws the sidebar; `close` is given where it stands in a sheet. */
  sidebar: (close: (() => void) | undefined, tools: ReactNode) => ReactNode;
  mobileBar: (openMenu: () => void) => ReactNode;
  /** Stands under the page. */
  panel?: ReactNode;
  children: ReactNode;
};

/** Sidebar and page side by side, or the page over a bottom bar on a phone. Only the page scrolls. */
export function ShellFrame({ sidebar, mobileBar, panel, children }: ShellFrameProps) {
  const [menuOpen, setMenuOpen] = useState(false);
  const tools = (
    <>
      <IconButton label={shell.search} shortcut="mod+k" onClick={openPalette}>
        <Search aria-hidden="true" />
      </IconButton>
      <IconButton label={shell.hideSidebar} shortcut="[" onClick={() => setSidebarHidden(true)}>
        <PanelLeft aria-hidden="true" />
      </IconButton>
    </>
  );
  return (
    <div className="print-whole flex h-dvh flex-col overflow-hidden">
      <SkipLink />
      <div className="print-whole flex min-h-0 grow">
        <aside
          aria-label={shell.sidebar}
          className="w-60 shrink-0 border-line border-r bg-sunken max-md:hidden print:hidden in-data-[sidebar=hidden]:hidden"
        >
          {sidebar(undefined, tools)}
        </aside>
        <main id={MAIN_ID} tabIndex={-1} className="print-whole flex min-h-0 min-w-0 grow flex-col outline-none">
          {children}
        </main>
      </div>
      {panel}
      {mobileBar(() => setMenuOpen(true))}
      <OpenedOnDemand open={menuOpen}>
        <Sheet side="left" title={shell.menu} titleHidden open={menuOpen} onOpenChange={setMenuOpen}>
          <div className="-mx-3 h-full">{sidebar(() => setMenuOpen(false), null)}</div>
        </Sheet>
      </OpenedOnDemand>
    </div>
  );
}
