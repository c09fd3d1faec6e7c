'use client';

import { Archive, ArchiveRestore, Info, MoreHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import type { BoardState } from '@/lib/domain/board/board-state';
import { ArchiveSheet } from './archive-sheet';
import { useBoardContext } from './board-context';
import type { BoardFilter } from './filter/board-filter';
import { countHidden, useFilterFacts } from './filter/filter-facts';
import { FilterField } from './filter/filter-field';
import type { FilterStep } from './filter/use-board-filter';
import { BoardInfoSheet } from './look/board-info-sheet';

type BoardActionsProps = {
  board: BoardState;
  filter: BoardFilter;
  onFilterChange: (filter: BoardFilter, step: FilterStep) => void;
};

/** The filter field, and what can be done to the board as a whole. */
export function BoardActions({ board: state, filter, onFilterChange }: BoardActionsProps) {
  const { canManage, commands } = useBoardContext();
  const { board } = state;
  const facts = useFilterFacts();
  const hidden = useMemo(() => countHidden(state, filter, facts), [state, filter, facts]);
  const [infoOpen, setInfoOpen] = useState(false);
  const [archiveOpen, setArchiveOpen] = useState(false);
  useCommands(
    useMemo(
      () => [
        { id: 'board.info', group: words.menu, label: words.info.open, run: () => setInfoOpen(true) },
        { id: 'board.archive', group: words.menu, label: words.showArchive, run: () => setArchiveOpen(true) },
      ],
      [],
    ),
  );
  return (
    <>
      <FilterField filter={filter} onFilterChange={onFilterChange} hidden={hidden} />
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
        <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => setArchiveOpen(true)}>
          {words.showArchive}
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
      <ArchiveSheet open={archiveOpen} onOpenChange={setArchiveOpen} />
    </>
  );
}
