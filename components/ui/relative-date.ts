import { common } from '@/components/strings/common';

const DAY_MS = 86_400_000;

/** Whole calendar days from `now` to `date` in the reader's own time zone; negative is past. */
export function calendarDaysUntil(date: Date, now: Date): number {
  const noonUtc = (day: Date) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate(), 12);
  return Math.round((noonUtc(date) - noonUtc(now)) / DAY_MS);
}

/** The exact moment, for the tooltip. */
export function exactTime(date: Date, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}

/** A due or start date as people say it: `today`, `tomorrow`, `Friday`, `3 Dec`, `3 Dec 2027`. */
export function spokenDay(date: Date, now: Date, locale?: string): string {
  const days = calendarDaysUntil(date, now);
  if (days >= -1 && days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  if (days > 1 && days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date);
  const year = date.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(year && { year }) }).format(date);
}

/** How a due date stands: late is said in days. A finished one is never late. */
export function spokenDue(date: Date, now: Date, done: boolean, locale?: string): { text: string; state: DueState } {
  if (done) return { text: spokenDay(date, now, locale), state: 'done' };
  const days = calendarDaysUntil(date, now);
  if (date.getTime() < now.getTime()) {
    return { text: days === 0 ? common.date.lateToday : common.date.late(-days), state: 'late' };
  }
  return { text: spokenDay(date, now, locale), state: days <= 1 ? 'soon' : 'later' };
}

export type DueState = 'done' | 'late' | 'soon' | 'later';

/** How long ago something happened: `just now`, `5 minutes ago`, `yesterday`, then the day. */
export function spokenAgo(date: Date, now: Date, locale?: string): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) < 45) return common.date.now;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const days = calendarDaysUntil(date, now);
  if (days === 0) return relative.format(Math.round(minutes / 60), 'hour');
  if (Math.abs(days) < 7) return relative.format(days, 'day');
  return spokenDay(date, now, locale);
}
