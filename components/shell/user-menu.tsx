'use client';

import { shell } from '@/components/strings/shell';
import { Avatar, type Person } from '@/components/ui/avatar';
import { PopupOnDemand } from '@/components/ui/on-demand';
import { Skeleton } from '@/components/ui/skeleton';

const loadUserMenuPopup = async () => (await import('./user-menu-popup')).UserMenuPopup;

type UserMenuProps = {
  /** Undefined while it loads. */
  person: Person | undefined;
  /** The face alone, where there is no room for the name. */
  compact?: boolean | undefined;
  onSignOut: () => void;
};

/** The person's own menu: account, theme, shortcuts, the way out. */
export function UserMenu({ person, compact, onSignOut }: UserMenuProps) {
  return (
    <PopupOnDemand
      kind="menu"
      load={loadUserMenuPopup}
      given={{ onSignOut }}
      trigger={
        <button
          type="button"
          aria-label={shell.user.menu(person?.name ?? '')}
          className="flex h-10 w-full min-w-10 items-center gap-2.5 rounded-md px-2 text-left -outline-offset-2 transition-colors fine:hover:bg-hover data-popup-open:bg-pressed coarse:h-11 coarse:min-w-11"
        >
          {person ? <Avatar person={person} decorative /> : <Skeleton className="size-6 rounded-full" />}
          {compact ? null : person ? (
            <span className="min-w-0 grow truncate text-sm text-ink-2">{person.name}</span>
          ) : (
            <Skeleton className="h-4 grow" />
          )}
        </button>
      }
    />
  );
}
