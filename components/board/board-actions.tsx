'use client';

import { Archive, ArchiveRestore, MoreHorizontal, Search, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-items';
import type { Board } from '@/lib/protocol/things';
import { ArchiveSheet } from './archive-sheet';
import { useBoardContext } from './board-context';

type BoardActionsProps = { board: Board; filter: string; onFilterChange: (filter: string) => void };

/** The filter field, and what can be done to the board as a whole. */
export function BoardActions({ board, filter, onFilterChange }: BoardActionsProps) {
  const { canManage, commands } = useBoardContext();
  const field = useRef<HTMLInputElement>(null);
  const [archiveOpen, setArchiveOpen] = useState(false);
  useCommands(
    useMemo(
      () => [
        { id: 'board.filter', group: words.menu, label: words.filter, keys: '/', run: () => field.current?.focus() },
        { id: 'board.archive', group: words.menu, label: words.showArchive, run: () => setArchiveOpen(true) },
      ],
      [],
    ),
  );
  return (
    <>
      <div className="flex h-8 items-center gap-1.5 rounded-md bg-hover px-2 focus-within:outline-2 focus-within:outline-focus max-sm:grow coarse:h-11">
        <Search aria-hidden="true" className="size-4 text-ink-3" />
        <input
          ref={field}
          value={filter}
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          onChange={(event) => onFilterChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onFilterChange('');
            field.current?.blur();
          }}
          className="w-32 bg-transparent text-sm outline-none placeholder:text-ink-3 max-sm:w-full"
        />
        {filter ? (
          <button
            type="button"
            aria-label={words.clearFilter}
            onClick={() => onFilterChange('')}
            className="text-ink-3"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        ) : null}
      </div>
      <Menu
        align="end"
        trigger={
          <IconButton label={words.menu}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        }
      >
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
      <ArchiveSheet open={archiveOpen} onOpenChange={setArchiveOpen} />
    </>
  );
}
