'use client';

import { ListFilter, Search, X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useCommands } from '@/components/shell/command-registry';
import { board as words } from '@/components/strings/board';
import { IconButton } from '@/components/ui/icon-button';
import { PopupOnDemand } from '@/components/ui/on-demand';
import { type BoardFilter, countChoices, isFiltering, NO_FILTER } from './board-filter';
import type { FilterStep } from './use-board-filter';

const loadFilterPanel = async () => (await import('./filter-panel')).FilterPanel;

type FilterFieldProps = {
  filter: BoardFilter;
  onFilterChange: (filter: BoardFilter, step: FilterStep) => void;
  /** Cards that the filter keeps from view. */
  hidden: number;
};

/** Words to filter by, the panel with the other choices, and what is hidden because of them. */
export function FilterField({ filter, onFilterChange, hidden }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isActive = isFiltering(filter);
  const chosen = countChoices(filter);
  useCommands(
    useMemo(
      () => [
        { id: 'board.filter', group: words.menu, label: words.filter, keys: '/', run: () => field.current?.focus() },
        {
          id: 'board.clearFilter',
          group: words.menu,
          label: words.clearFilter,
          run: () => onFilterChange(NO_FILTER, 'push'),
        },
      ],
      [onFilterChange],
    ),
  );
  return (
    <>
      <div className="flex h-8 items-center gap-1.5 rounded-md bg-hover px-2 focus-within:outline-2 focus-within:outline-focus max-sm:grow coarse:h-11">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <input
          ref={field}
          value={filter.text}
          aria-label={words.filter}
          placeholder={words.filterPlaceholder}
          onChange={(event) => onFilterChange({ ...filter, text: event.target.value }, 'replace')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onFilterChange(NO_FILTER, 'push');
            field.current?.blur();
          }}
          className="w-32 bg-transparent text-sm outline-none placeholder:text-ink-3 max-sm:w-full"
        />
        <span role="status" className="whitespace-nowrap text-xs text-ink-3 tabular-nums">
          {isActive ? words.filterHides(hidden) : ''}
        </span>
        {isActive ? (
          <button
            type="button"
            aria-label={words.clearFilter}
            onClick={() => onFilterChange(NO_FILTER, 'push')}
            className="text-ink-3"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        ) : null}
      </div>
      <PopupOnDemand
        kind="dialog"
        load={loadFilterPanel}
        given={{ filter, onFilterChange }}
        trigger={
          <IconButton label={chosen === 0 ? words.filterBy : words.filterByChosen(chosen)}>
            <ListFilter aria-hidden="true" className={chosen > 0 ? 'text-accent-ink' : undefined} />
          </IconButton>
        }
      />
    </>
  );
}
