'use client';

import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { DayPicker } from 'react-day-picker';
import { buttonClass } from './button-styles';

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' | undefined }) {
  return orientation === 'left' ? <ChevronLeft aria-hidden="true" /> : <ChevronRight aria-hidden="true" />;
}

/** The reader's locale decides whether a week begins on Sunday (0), Monday or Saturday. */
function firstWeekday(): 0 | 1 | 6 {
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  const day = locale.getWeekInfo?.().firstDay;
  return day === 6 ? 6 : day === 7 ? 0 : 1;
}

const PARTS = { Chevron };

const arrow = buttonClass('ghost', 'md', 'size-8 px-0');

/** A month of days. Loaded only when a date picker opens. */
export function Calendar({ value, onChoose }: { value: Date | null; onChoose: (day: Date) => void }) {
  return (
    <DayPicker
      mode="single"
      required
      selected={value ?? undefined}
      defaultMonth={value ?? new Date()}
      onSelect={onChoose}
      weekStartsOn={firstWeekday()}
      showOutsideDays
      fixedWeeks
      autoFocus
      components={PARTS}
      classNames={{
        root: 'relative',
        nav: 'absolute top-0 right-0 flex gap-1',
        button_previous: arrow,
        button_next: arrow,
        month_caption: 'flex h-8 coarse:h-11 items-center px-1 text-base font-semibold',
        month_grid: 'mt-1 w-full border-collapse',
        weekday: 'h-8 text-xs font-normal text-ink-3',
        day: 'p-0 text-center text-sm',
        day_button: clsx(
          'inline-grid size-9 coarse:size-11 coarse:max-w-full place-items-center rounded-md tabular-nums transition-colors fine:hover:bg-hover',
          'in-data-[selected=true]:bg-accent in-data-[selected=true]:text-on-accent',
          'in-data-[outside=true]:text-ink-3',
          'in-data-[today=true]:font-semibold in-data-[today=true]:not-in-data-[selected=true]:text-accent-ink',
        ),
      }}
    />
  );
}
