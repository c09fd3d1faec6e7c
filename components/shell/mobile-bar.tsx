'use client';

import { clsx } from 'clsx';
import { House, Inbox, Menu as MenuIcon, Search } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { AppLink } from '@/components/ui/app-link';
import type { Id } from '@/lib/protocol/primitives';
import { openPalette } from './command-center';
import { UnreadCount } from './unread-count';

type MobileBarProps = { workspaceId: Id; unread: number; onOpenMenu: () => void };

const item =
  'relative flex h-14 grow basis-0 flex-col items-center justify-center gap-0.5 text-2xs -outline-offset-2 [&_svg]:size-5';

/** The sidebar's main ways within reach of a thumb. */
export function MobileBar({ workspaceId, unread, onOpenMenu }: MobileBarProps) {
  const pathname = usePathname();
  const link = (href: string, label: string, icon: ReactNode) => (
    <AppLink
      href={href}
      aria-current={pathname === href ? 'page' : undefined}
      className={clsx(item, pathname === href ? 'font-medium text-accent-ink' : 'text-ink-2')}
    >
      {icon}
      {label}
    </AppLink>
  );
  return (
    <nav
      aria-label={shell.navigation}
      className="flex shrink-0 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {link(routes.workspace(workspaceId), shell.home, <House aria-hidden="true" />)}
      {link(
        routes.inbox(workspaceId),
        shell.inbox,
        <span className="relative">
          <Inbox aria-hidden="true" />
          <span className="absolute -top-1.5 left-3.5">
            <UnreadCount count={unread} />
          </span>
        </span>,
      )}
      <button type="button" onClick={openPalette} className={clsx(item, 'text-ink-2')}>
        <Search aria-hidden="true" />
        {shell.searchShort}
      </button>
      <button type="button" onClick={onOpenMenu} className={clsx(item, 'text-ink-2')}>
        <MenuIcon aria-hidden="true" />
        {shell.menu}
      </button>
    </nav>
  );
}
