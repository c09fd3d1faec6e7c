'use client';

import { CalendarClock, CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import { useBoardContext } from '@/components/board/board-context';
import { card as words } from '@/components/strings/card';
import { Checkbox } from '@/components/ui/checkbox';
import { DatePicker } from '@/components/ui/date-picker';
import { exactTime, shortTime } from '@/components/ui/relative-date';
import type { CardTile } from '@/lib/protocol/things';
import { Fact, SideButton } from './card-fact';
import { dueChange } from './due-change';
import { ReminderChoice } from './reminder-choice';

/** When the card starts, when it is due, whether it is done, and when its people are reminded. */
export function CardDates({ tile, canWrite }: { tile: CardTile; canWrite: boolean }) {
  const { commands } = useBoardContext();
  return (
    <>
      {canWrite || tile.dueAt ? (
        <Fact title={words.due}>
          {tile.dueAt && canWrite ? (
            <Checkbox
              checked={tile.dueDone}
              onCheckedChange={(dueDone) => void commands.updateCard(tile.id, { dueDone })}
            >
              {words.dueDone}
            </Checkbox>
          ) : null}
          <DateFact
            value={tile.dueAt}
            title={words.due}
            empty={words.setDue}
            icon={<CalendarClock aria-hidden="true" />}
            canWrite={canWrite}
            onChange={(date) => void commands.updateCard(tile.id, dueChange(tile, date))}
          >
            {tile.dueAt ? (
              <ReminderChoice
                minutes={tile.reminderMinutes ?? null}
                onChange={(reminderMinutes) => void commands.updateCard(tile.id, { reminderMinutes })}
              />
            ) : null}
          </DateFact>
        </Fact>
      ) : null}
      {canWrite || tile.startAt ? (
        <Fact title={words.start}>
          <DateFact
            value={tile.startAt}
            title={words.start}
            empty={words.setStart}
            icon={<CalendarDays aria-hidden="true" />}
            canWrite={canWrite}
            defaultHour={9}
            onChange={(date) => void commands.updateCard(tile.id, { startAt: date?.toISOString() ?? null })}
          />
        </Fact>
      ) : null}
    </>
  );
}

type DateFactProps = {
  value: string | null;
  title: string;
  empty: string;
  icon: ReactNode;
  canWrite: boolean;
  defaultHour?: number;
  onChange: (date: Date | null) => void;
  children?: ReactNode;
};

function DateFact({ value, title, empty, icon, canWrite, defaultHour, onChange, children }: DateFactProps) {
  const text = value ? shortTime(new Date(value)) : null;
  if (!canWrite) return value ? <p className="text-base">{exactTime(new Date(value))}</p> : null;
  return (
    <DatePicker
      title={title}
      value={value ? new Date(value) : null}
      defaultHour={defaultHour}
      onValueChange={onChange}
      trigger={
        <SideButton icon={icon} data-print-text={text === null ? undefined : ''}>
          {text ?? empty}
        </SideButton>
      }
    >
      {children}
    </DatePicker>
  );
}
