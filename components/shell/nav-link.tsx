'use client';

import { clsx } from 'clsx';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { AppLink } from '@/components/ui/app-link';

type NavLinkProps = {
  href: string;
  icon: ReactNode;
  /** Counts as this page also where the address goes on: a card of the board. */
  deep?: boolean | undefined;
  trailing?: ReactNode;
  onNavigate?: (() => void) | undefined;
  children: ReactNode;
};

/** One line of the sidebar. */
export function NavLink({ href, icon, deep, trailing, onNavigate, children }: NavLinkProps) {
  const pathname = usePathname();
  const current = pathname === href || (deep === true && pathname.startsWith(`${href}/`));
  return (
    <AppLink
      href={href}
      aria-current={current ? 'page' : undefined}
      onClick={() => onNavigate?.()}
      className={clsx(
        'flex h-8 items-center gap-2.5 rounded-md px-2 text-sm -outline-offset-2 transition-colors coarse:h-11 coarse:text-base [&>svg]:size-4 [&>svg]:shrink-0',
        current ? 'bg-pressed font-medium text-ink' : 'text-ink-2 fine:hover:bg-hover fine:hover:text-ink',
      )}
    >
      {icon}
      <span className="min-w-0 grow truncate">{children}</span>
      {trailing}
    </AppLink>
  );
}
