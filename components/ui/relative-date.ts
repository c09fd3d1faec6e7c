import { common } from '@/components/strings/common';
import { calendarDay, calendarYear, dateFormat } from '@/lib/domain/dates/calendar-day';
import { describeDueDate } from '@/lib/domain/dates/describe-date';

/** How and where the reader counts days; both follow the browser unless a test says otherwise. */
type Reader = { locale: string; timeZone: string };

let browserReader: Reader | undefined;

function readerHere(): Reader {
  // Asking the browser is slow enough to show on a board of thousands of dates.
  browserReader ??= (({ locale, timeZone }) => ({ locale, timeZone }))(Intl.DateTimeFormat().resolvedOptions());
  return browserReader;
}

/** The exact moment, for the tooltip. */
export function exactTime(date: Date, { locale, timeZone } = readerHere()): string {
  return dateFormat(locale, timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}

/** Day and time in few words, for a button: `Wed, Nov 25, 5:00 PM`. */
export function shortTime(date: Date, { locale, timeZone } = readerHere()): string {
  const options = { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return dateFormat(locale, timeZone, options).format(date);
}

export type DueState = 'done' | 'late' | 'soon' | 'later';

const states = { none: 'later', soon: 'soon', overdue: 'late', done: 'done' } as const satisfies Record<
  string,
  DueState
>;

/** How a due date stands: `tomorrow`, `Friday`, `3 days late`. A finished one is never late. */
export function spokenDue(
  date: Date,
  now: Date,
  done: boolean,
  reader = readerHere(),
): { text: string; state: DueState } {
  const { words, tone } = describeDueDate(date.toISOString(), now.toISOString(), { ...reader, done });
  return { text: words, state: states[tone] };
}

/** How long ago something happened, or how soon it will: `just now`, `5 minutes ago`, `yesterday`, then the day. */
export function spokenAgo(date: Date, now: Date, { locale, timeZone } = readerHere()): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) < 45) return common.date.now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const days = calendarDay(date, timeZone) - calendarDay(now, timeZone);
  if (days === 0) return relative.format(Math.round(minutes / 60), 'hour');
  if (Math.abs(days) < 7) return relative.format(days, 'day');
  const sameYear = calendarYear(date, timeZone) === calendarYear(now, timeZone);
  return dateFormat(locale, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}
