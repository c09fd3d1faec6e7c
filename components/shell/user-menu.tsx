'use client';

import { Keyboard, LogOut, UserRound } from 'lucide-react';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { Avatar, type Person } from '@/components/ui/avatar';
import { Menu } from '@/components/ui/menu';
import { MenuChoices, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu-items';
import { Skeleton } from '@/components/ui/skeleton';
import { setThemeChoice, useThemeChoice } from '@/components/ui/theme-choice';
import { openShortcuts } from './command-center';
import { THEME_OPTIONS } from './theme-options';

type UserMenuProps = {
  /** Undefined while it loads. */
  person: Person | undefined;
  /** The face alone, where there is no room for the name. */
  compact?: boolean | undefined;
  onSignOut: () => void;
};

/** The person's own menu: account, theme, shortcuts, the way out. */
export function UserMenu({ person, compact, onSignOut }: UserMenuProps) {
  const theme = useThemeChoice();
  return (
    <Menu
      side="top"
      className="w-56"
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
    >
      <MenuLink href={routes.account} icon={<UserRound aria-hidden="true" />}>
        {shell.user.account}
      </MenuLink>
      <MenuItem icon={<Keyboard aria-hidden="true" />} shortcut="?" onSelect={openShortcuts}>
        {shell.user.shortcuts}
      </MenuItem>
      <MenuSeparator />
      <MenuChoices label={shell.theme.label} value={theme} onValueChange={setThemeChoice} options={THEME_OPTIONS} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={onSignOut}>
        {shell.user.signOut}
      </MenuItem>
    </Menu>
  );
}
