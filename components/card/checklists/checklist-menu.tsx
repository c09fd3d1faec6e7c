'use client';

import { ArrowDown, ArrowUp, Eye, EyeOff, MoreHorizontal, Trash2 } from 'lucide-react';
import { checklists as words } from '@/components/strings/checklists';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem, MenuSeparator } from '@/components/ui/menu-items';

type ChecklistMenuProps = {
  title: string;
  canWrite: boolean;
  isDoneHidden: boolean;
  onHideDone: (hidden: boolean) => void;
  canStep: (by: -1 | 1) => boolean;
  onStep: (by: -1 | 1) => void;
  onDelete: () => void;
};

/** What can be done with a whole checklist; hiding what is done is open to everybody, since it changes nothing for others. */
export function ChecklistMenu(props: ChecklistMenuProps) {
  const { title, canWrite, isDoneHidden, onHideDone, canStep, onStep, onDelete } = props;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={words.actions(title)} size="sm">
          <MoreHorizontal aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem
        icon={isDoneHidden ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        onSelect={() => onHideDone(!isDoneHidden)}
      >
        {isDoneHidden ? words.showDone : words.hideDone}
      </MenuItem>
      {canWrite ? (
        <>
          <MenuItem icon={<ArrowUp aria-hidden="true" />} disabled={!canStep(-1)} onSelect={() => onStep(-1)}>
            {words.moveUp}
          </MenuItem>
          <MenuItem icon={<ArrowDown aria-hidden="true" />} disabled={!canStep(1)} onSelect={() => onStep(1)}>
            {words.moveDown}
          </MenuItem>
          <MenuSeparator />
          <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={onDelete}>
            {words.delete}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
