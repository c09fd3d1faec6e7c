'use client';

import { MoreHorizontal } from 'lucide-react';
import { lazy, useMemo, useState } from 'react';
import { ShareButton } from '@/components/sharing/share-button';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { finding } from '@/components/strings/finding';
import { templates } from '@/components/strings/templates';
import { IconButton } from '@/components/ui/icon-button';
import { OpenedOnDemand, PopupOnDemand } from '@/components/ui/on-demand';
import { useBoardCount, useWorkspaceRole } from '@/lib/browser/hooks/use-streams';
import { canCreateBoard } from '@/lib/domain/permissions';
import type { Board } from '@/lib/protocol/things';
import { useBoardContext } from './board-context';
import type { BoardFilter } from './filter/board-filter';
import { countHidden, useFilterFacts } from './filter/filter-facts';
import { FilterField } from './filter/filter-field';
import type { FilterStep } from './filter/use-board-filter';
import { useSelection } from './selection/selection-context';
import { useSelectionShortcuts } from './selection/use-selection-shortcuts';
import { useBoardExport } from './use-board-export';

const copyWords = templates.copyBoard;
const loadBoardMenu = async () => (await import('./board-menu')).BoardMenu;
const BoardInfoSheet = lazy(() =>
  import('./look/board-info-sheet').then((module) => ({ default: module.BoardInfoSheet })),
);
const BoardActivitySheet = lazy(() =>
  import('@/components/activity/board-activity-sheet').then((module) => ({ default: module.BoardActivitySheet })),
);
const CopyBoardDialog = lazy(() =>
  import('./operations/copy-board-dialog').then((module) => ({ default: module.CopyBoardDialog })),
);
const ArchiveSheet = lazy(() => import('./archive-sheet').then((module) => ({ default: module.ArchiveSheet })));

type BoardActionsProps = {
  board: Board;
  filter: BoardFilter;
  onFilterChange: (filter: BoardFilter, step: FilterStep) => void;
};

/** The filter field, and what can be done to the board as a whole. */
export function BoardActions({ board, filter, onFilterChange }: BoardActionsProps) {
  const { canEdit, workspaceId, meId } = useBoardContext();
  const mayCopy = canCreateBoard(useWorkspaceRole(workspaceId, meId) ?? null);
  const facts = useFilterFacts();
  const hidden = useBoardCount(board.id, (state) => countHidden(state, filter, facts));
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
      <ShareButton board={board} />
      <PopupOnDemand
        kind="menu"
        load={loadBoardMenu}
        given={{
          board,
          onInfo: () => setInfoOpen(true),
          onPick: () => selection.startPicking(),
          onActivity: () => setActivityOpen(true),
          onArchive: () => setArchiveOpen(true),
          onCopy: mayCopy ? () => setCopyOpen(true) : undefined,
          onExport: exportBoard,
        }}
        trigger={
          <IconButton label={words.menu}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      />
      <OpenedOnDemand open={infoOpen}>
        <BoardInfoSheet board={board} open={infoOpen} onOpenChange={setInfoOpen} />
      </OpenedOnDemand>
      <OpenedOnDemand open={copyOpen}>
        <CopyBoardDialog board={board} open={copyOpen} onOpenChange={setCopyOpen} />
      </OpenedOnDemand>
      <OpenedOnDemand open={activityOpen}>
        <BoardActivitySheet open={activityOpen} onOpenChange={setActivityOpen} />
      </OpenedOnDemand>
      <OpenedOnDemand open={archiveOpen}>
        <ArchiveSheet open={archiveOpen} onOpenChange={setArchiveOpen} />
      </OpenedOnDemand>
    </>
  );
}
