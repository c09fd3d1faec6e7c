'use client';

import { Archive, ArchiveRestore, Copy, Download, History, Info, ListChecks, MoreHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { BoardActivitySheet } from '@/components/activity/board-activity-sheet';
import { ShareButton } from '@/components/sharing/share-button';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { finding } from '@/components/strings/finding';
import { templates } from '@/components/strings/templates';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import { useWorkspaceRole } from '@/lib/browser/hooks/use-streams';
import type { BoardState } from '@/lib/domain/board/board-state';
import { canCreateBoard } from '@/lib/domain/permissions';
import { ArchiveSheet } from './archive-sheet';
import { useBoardContext } from './board-context';
import type { BoardFilter } from './filter/board-filter';
import { countHidden, useFilterFacts } from './filter/filter-facts';
import { FilterField } from './filter/filter-field';
import type { FilterStep } from './filter/use-board-filter';
import { BoardInfoSheet } from './look/board-info-sheet';
import { CopyBoard } from './operations/copy-board';
import { useSelection } from './selection/selection-context';
import { useSelectionShortcuts } from './selection/use-selection-shortcuts';
import { useBoardExport } from './use-board-export';

const copyWords = templates.copyBoard;

type BoardActionsProps = {
  board: BoardState;
  filter: BoardFilter;
  onFilterChange: (filter: BoardFilter, step: FilterStep) => void;
};

/** The filter field, and what can be done to the board as a whole. */
export function BoardActions({ board: state, filter, onFilterChange }: BoardActionsProps) {
  const { canEdit, canManage, commands, workspaceId, meId } = useBoardContext();
  const mayCopy = canCreateBoard(useWorkspaceRole(workspaceId, meId) ?? null);
  const { board } = state;
  const facts = useFilterFacts();
  const hidden = useMemo(() => countHidden(state, filter, facts), [state, filter, facts]);
  const selection = useSelection();
  const exportBoard = useBoardExport(board.id);
  const [infoOpen, setInfoOpen] = useState(false);
  const [archiveOpen, setArchiveOpen] = useState(false);
  const [copyOpen, setCopyOpen] = useState(false);
  const [activityOpen, setActivityOpen] = useState(false);
  useCommands(
    useMemo(
      () => [
        { id: 'board.info', group: words.menu, label: words.info.open, run: () => setInfoOpen(true) },
        { id: 'board.activity', group: words.menu, label: finding.showActivity, run: () => setActivityOpen(true) },
        { id: 'board.archive', group: words.menu, label: words.showArchive, run: () => setArchiveOpen(true) },
        ...(mayCopy
          ? [{ id: 'board.copy', group: words.menu, label: copyWords.open, run: () => setCopyOpen(true) }]
          : []),
        { id: 'board.export.json', group: words.menu, label: words.export.json, run: () => exportBoard('json') },
        { id: 'board.export.csv', group: words.menu, label: words.export.csv, run: () => exportBoard('csv') },
      ],
      [exportBoard, mayCopy],
    ),
  );
  useSelectionShortcuts(selection, canEdit);
  return (
    <>
      <FilterField filter={filter} onFilterChange={onFilterChange} hidden={hidden} />
      <ShareButton board={state} />
      <Menu
        align="end"
        trigger={
          <IconButton label={words.menu}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem icon={<Info aria-hidden="true" />} onSelect={() => setInfoOpen(true)}>
          {words.info.open}
        </MenuItem>
        {canEdit ? (
          <MenuItem icon={<ListChecks aria-hidden="true" />} onSelect={() => selection.startPicking()}>
            {words.selection.start}
          </MenuItem>
        ) : null}
        <MenuItem icon={<History aria-hidden="true" />} onSelect={() => setActivityOpen(true)}>
          {finding.showActivity}
        </MenuItem>
        <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => setArchiveOpen(true)}>
          {words.showArchive}
        </MenuItem>
        {mayCopy ? (
          <MenuItem icon={<Copy aria-hidden="true" />} onSelect={() => setCopyOpen(true)}>
            {copyWords.open}
          </MenuItem>
        ) : null}
        <MenuItem icon={<Download aria-hidden="true" />} onSelect={() => exportBoard('json')}>
          {words.export.json}
        </MenuItem>
        <MenuItem icon={<Download aria-hidden="true" />} onSelect={() => exportBoard('csv')}>
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
      <BoardInfoSheet board={board} open={infoOpen} onOpenChange={setInfoOpen} />
      <CopyBoard board={board} open={copyOpen} onOpenChange={setCopyOpen} />
      <BoardActivitySheet open={activityOpen} onOpenChange={setActivityOpen} />
      <ArchiveSheet open={archiveOpen} onOpenChange={setArchiveOpen} />
    </>
  );
}
