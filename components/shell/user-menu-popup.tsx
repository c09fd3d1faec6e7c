'use client';

import { Keyboard, LogOut, UserRound } from 'lucide-react';
import { routes } from '@/components/routes';
import { shell } from '@/components/strings/shell';
import { Menu } from '@/components/ui/menu';
import { MenuChoices, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu-items';
import type { Trigger } from '@/components/ui/on-demand';
import { setThemeChoice, useThemeChoice } from '@/components/ui/theme-choice';
import { openShortcuts } from './command-center';
import { THEME_OPTIONS } from './theme-options';

/** What opens from the person's face. */
export function UserMenuPopup({ trigger, onSignOut }: { trigger: Trigger; onSignOut: () => void }) {
  const theme = useThemeChoice();
  return (
    <Menu side="top" className="w-56" trigger={trigger}>
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
