'use client';

import { Archive, ArchiveRestore, Copy, Download, History, Info, ListChecks } from 'lucide-react';
import { board as words } from '@/components/strings/board';
import { finding } from '@/components/strings/finding';
import { templates } from '@/components/strings/templates';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import type { Trigger } from '@/components/ui/on-demand';
import type { Board } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';

type BoardMenuProps = {
  trigger: Trigger;
  board: Board;
  onInfo: () => void;
  onPick: () => void;
  onActivity: () => void;
  onArchive: () => void;
  /** Absent for those who may not create a board. */
  onCopy: (() => void) | undefined;
  onExport: (format: 'json' | 'csv') => void;
};

/** What can be done to the board as a whole. */
export function BoardMenu({ trigger, board, onInfo, onPick, onActivity, onArchive, onCopy, onExport }: BoardMenuProps) {
  const { canEdit, canManage, commands } = useBoardContext();
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem icon={<Info aria-hidden="true" />} onSelect={onInfo}>
        {words.info.open}
      </MenuItem>
      {canEdit ? (
        <MenuItem icon={<ListChecks aria-hidden="true" />} onSelect={onPick}>
          {words.selection.start}
        </MenuItem>
      ) : null}
      <MenuItem icon={<History aria-hidden="true" />} onSelect={onActivity}>
        {finding.showActivity}
      </MenuItem>
      <MenuItem icon={<Archive aria-hidden="true" />} onSelect={onArchive}>
        {words.showArchive}
      </MenuItem>
      {onCopy ? (
        <MenuItem icon={<Copy aria-hidden="true" />} onSelect={onCopy}>
          {templates.copyBoard.open}
        </MenuItem>
      ) : null}
      <MenuItem icon={<Download aria-hidden="true" />} onSelect={() => onExport('json')}>
        {words.export.json}
      </MenuItem>
      <MenuItem icon={<Download aria-hidden="true" />} onSelect={() => onExport('csv')}>
        {words.export.csv}
      </MenuItem>
      {canManage ? (
        <MenuItem
          icon={board.archivedAt ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
          onSelect={() => void (board.archivedAt ? commands.restoreBoard() : commands.archiveBoard())}
        >
          {board.archivedAt ? words.restoreBoard : words.archiveBoard}
        </MenuItem>
      ) : null}
    </Menu>
  );
}
