'use client';

import { Archive, ArrowLeft, ArrowRight, MoreHorizontal, Pencil, Plus } from 'lucide-react';
import { board as words } from '@/components/strings/board';
import { common } from '@/components/strings/common';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuSeparator } from '@/components/ui/menu-items';
import type { List } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';

type ListMenuProps = {
  list: List;
  onAddCard: () => void;
  onRename: () => void;
  /** Absent at the row's ends. */
  onMoveLeft: (() => void) | undefined;
  onMoveRight: (() => void) | undefined;
};

/** What can be done to a list; moving it left and right is the keyboard's drag. */
export function ListMenu({ list, onAddCard, onRename, onMoveLeft, onMoveRight }: ListMenuProps) {
  const { commands } = useBoardContext();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={words.list.actions(list.title)} size="sm">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem icon={<Plus aria-hidden="true" />} shortcut="c" onSelect={onAddCard}>
        {words.card.add}
      </MenuItem>
      <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={onRename}>
        {common.actions.rename}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<ArrowLeft aria-hidden="true" />} disabled={!onMoveLeft} onSelect={() => onMoveLeft?.()}>
        {words.list.moveLeft}
      </MenuItem>
      <MenuItem icon={<ArrowRight aria-hidden="true" />} disabled={!onMoveRight} onSelect={() => onMoveRight?.()}>
        {words.list.moveRight}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => void commands.archiveList(list.id)}>
        {words.list.archive}
      </MenuItem>
    </Menu>
  );
}
