'use client';

import { ArrowDown, ArrowUp, CalendarClock, MoreHorizontal, UserPlus, X } from 'lucide-react';
import { checklists as words } from '@/components/strings/checklists';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuSeparator } from '@/components/ui/menu-items';
import type { ItemPanel } from './item-panels';

type ItemMenuProps = {
  text: string;
  canStep: (by: -1 | 1) => boolean;
  onStep: (by: -1 | 1) => void;
  onOpen: (panel: ItemPanel) => void;
  onRemove: () => void;
};

/** Everything that can be done with a step, by name; shown always where there is no hovering. */
export function ItemMenu({ text, canStep, onStep, onOpen, onRemove }: ItemMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={words.itemActions(text)}
          size="sm"
          className="aria-expanded:opacity-100 fine:opacity-0 group-focus-within:opacity-100 fine:group-hover:opacity-100"
        >
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem icon={<UserPlus aria-hidden="true" />} onSelect={() => onOpen('assignee')}>
        {words.assign}
      </MenuItem>
      <MenuItem icon={<CalendarClock aria-hidden="true" />} onSelect={() => onOpen('due')}>
        {words.due}
      </MenuItem>
      <MenuItem
        icon={<ArrowUp aria-hidden="true" />}
        shortcut="alt+up"
        disabled={!canStep(-1)}
        onSelect={() => onStep(-1)}
      >
        {words.moveUp}
      </MenuItem>
      <MenuItem
        icon={<ArrowDown aria-hidden="true" />}
        shortcut="alt+down"
        disabled={!canStep(1)}
        onSelect={() => onStep(1)}
      >
        {words.moveDown}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<X aria-hidden="true" />} onSelect={onRemove}>
        {words.remove}
      </MenuItem>
    </Menu>
  );
}
