'use client';

import { addDays, nextMonday } from 'date-fns';
import { lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { common } from '@/components/strings/common';
import { Button } from './button';
import { CONTROL_CLASS } from './field-styles';
import { Popover } from './popover';

const Calendar = lazy(() => import('./calendar').then((module) => ({ default: module.Calendar })));

type DatePickerProps = {
  /** `Due date` */
  title: string;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  anchor?: React.RefObject<Element | null> | undefined;
  value: Date | null;
  onValueChange: (date: Date | null) => void;
  /** The hour a day gets when it is first chosen, in the reader's zone. */
  defaultHour?: number | undefined;
  /** What belongs to the date: its reminder. */
  children?: ReactNode;
};

/** A day and a time in the reader's own zone; days by arrow keys, the usual ones by name. */
export function DatePicker({
  title,
  value,
  onValueChange,
  defaultHour = 17,
  open,
  onOpenChange,
  children,
  ...rest
}: DatePickerProps) {
  const [ownOpen, setOwnOpen] = useState(false);

  function change(next: boolean) {
    setOwnOpen(next);
    onOpenChange?.(next);
  }

  function choose(day: Date) {
    const date = new Date(day);
    if (value) date.setHours(value.getHours(), value.getMinutes(), 0, 0);
    else date.setHours(defaultHour, 0, 0, 0);
    onValueChange(date);
  }

  function chooseTime(time: string) {
    const [hours, minutes] = time.split(':').map(Number);
    if (!value || hours === undefined || minutes === undefined || Number.isNaN(hours)) return;
    const date = new Date(value);
    date.setHours(hours, minutes, 0, 0);
    onValueChange(date);
  }

  const today = new Date();
  const shortcuts = [
    { label: common.date.today, date: today },
    { label: common.date.tomorrow, date: addDays(today, 1) },
    { label: common.date.nextWeek, date: nextMonday(today) },
  ];
  return (
    <Popover title={title} open={open ?? ownOpen} onOpenChange={change} className="w-76" {...rest}>
      <div className="mb-2 flex gap-1">
        {shortcuts.map((shortcut) => (
          <Button key={shortcut.label} size="sm" variant="ghost" className="grow" onClick={() => choose(shortcut.date)}>
            {shortcut.label}
          </Button>
        ))}
      </div>
      <div className="min-h-71 coarse:min-h-86">
        <Suspense fallback={null}>
          <Calendar value={value} onChoose={choose} />
        </Suspense>
      </div>
      <input
        type="time"
        aria-label={common.date.time}
        disabled={!value}
        value={value ? `${pad(value.getHours())}:${pad(value.getMinutes())}` : ''}
        onChange={(event) => chooseTime(event.target.value)}
        className={`${CONTROL_CLASS} mt-2 h-9 tabular-nums coarse:h-11`}
      />
      {children}
      <div className="mt-3 flex justify-between gap-2">
        <Button variant="ghost" disabled={!value} onClick={() => onValueChange(null)}>
          {common.date.remove}
        </Button>
        <Button variant="primary" onClick={() => change(false)}>
          {common.actions.done}
        </Button>
      </div>
    </Popover>
  );
}

const pad = (part: number) => String(part).padStart(2, '0');
