'use client';

import type { ReactNode } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { board as words } from '@/components/strings/board';
import { Checkbox } from '@/components/ui/checkbox';
import { LabelChip } from '@/components/ui/label-chip';
import type { Trigger } from '@/components/ui/on-demand';
import { Popover } from '@/components/ui/popover';
import { useBoardLabels, useBoardMembers } from '@/lib/browser/hooks/use-streams';
import { type BoardFilter, DUE_FILTERS, ME, NOBODY } from './board-filter';
import type { FilterStep } from './use-board-filter';

type FilterPanelProps = {
  trigger: Trigger;
  filter: BoardFilter;
  onFilterChange: (filter: BoardFilter, step: FilterStep) => void;
};

/** Labels, people and due dates to filter by. */
export function FilterPanel({ trigger, filter, onFilterChange }: FilterPanelProps) {
  const { boardId, meId } = useBoardContext();
  const labels = Object.values(useBoardLabels(boardId));
  const members = Object.values(useBoardMembers(boardId)).filter(({ userId }) => userId !== meId);
  const people = [
    { id: ME, name: words.filterMe },
    { id: NOBODY, name: words.filterNobody },
    ...members.map(({ userId, name }) => ({ id: userId, name })),
  ];
  const change = (part: Partial<BoardFilter>) => onFilterChange({ ...filter, ...part }, 'push');
  return (
    <Popover title={words.filterBy} align="end" trigger={trigger}>
      <div className="flex max-h-[60dvh] flex-col gap-4 overflow-y-auto">
        <Part title={words.filterDue}>
          {DUE_FILTERS.map((due) => (
            <Checkbox
              key={due}
              checked={filter.due === due}
              onCheckedChange={(checked) => change({ due: checked ? due : null })}
            >
              {words.filterDues[due]}
            </Checkbox>
          ))}
        </Part>
        <Part title={words.filterPeople}>
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={filter.people.includes(id)}
              onCheckedChange={(checked) => change({ people: toggled(filter.people, id, checked) })}
            >
              {name}
            </Checkbox>
          ))}
        </Part>
        {labels.length > 0 ? (
          <Part title={words.filterLabels}>
            {labels.map(({ id, name, color }) => (
              <Checkbox
                key={id}
                checked={filter.labels.includes(id)}
                onCheckedChange={(checked) => change({ labels: toggled(filter.labels, id, checked) })}
              >
                <LabelChip name={name} color={color} size="md" />
              </Checkbox>
            ))}
          </Part>
        ) : null}
      </div>
    </Popover>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="m-0 space-y-1.5 border-0 p-0">
      <legend className="mb-1.5 p-0 text-xs font-medium text-ink-3">{title}</legend>
      {children}
    </fieldset>
  );
}

function toggled(ids: readonly string[], id: string, isIn: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}
