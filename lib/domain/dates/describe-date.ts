import { calendarDay, calendarYear, dateFormat } from './calendar-day';

type DueTone = 'none' | 'soon' | 'overdue' | 'done';

export interface DueDescription {
  /** As people say it: "today 16:00", "tomorrow", "Friday", "3 Dec", "2 hours late", "3 days late". */
  readonly words: string;
  readonly tone: DueTone;
  /** The whole of it, with weekday, year, time and time zone. */
  readonly exact: string;
}

interface DateOptions {
  /** How dates and times are written; the words around them are English. */
  readonly locale: string;
  /** An IANA name. Days begin and end there. */
  readonly timeZone: string;
}

const MINUTE_MS = 60 * 1_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEKDAY_NAMES_UP_TO_DAYS = 6;
const SOON_UP_TO_DAYS = 1;
const WEEKS_FROM_DAYS = 14;
const MONTHS_FROM_DAYS = 61;
const YEARS_FROM_DAYS = 730;
const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.25;

/**
 * A due date in words, as seen at `now`. Times are ISO 8601. What is done is never late. Days are counted by the
 * calendar of the time zone: at nine in the evening, three in the morning is tomorrow.
 */
export function describeDueDate(
  due: string,
  now: string,
  options: DateOptions & { readonly done: boolean },
): DueDescription {
  const at = new Date(due);
  const today = new Date(now);
  const days = calendarDay(at, options.timeZone) - calendarDay(today, options.timeZone);
  const exact = describeExactly(at, options);
  if (options.done) return { words: sayDay(at, today, days, options), tone: 'done', exact };
  const lateMs = today.getTime() - at.getTime();
  if (lateMs >= 0) return { words: sayLateness(lateMs, -days), tone: 'overdue', exact };
  return { words: sayDay(at, today, days, options), tone: days <= SOON_UP_TO_DAYS ? 'soon' : 'none', exact };
}

/** Weekday, date, time and time zone of a moment, for a hover. */
function describeExactly(at: Date, { locale, timeZone }: DateOptions): string {
  return dateFormat(locale, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

function sayDay(at: Date, today: Date, days: number, { locale, timeZone }: DateOptions): string {
  if (days === 0) return `today ${dateFormat(locale, timeZone, { timeStyle: 'short' }).format(at)}`;
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days <= WEEKDAY_NAMES_UP_TO_DAYS) return dateFormat(locale, timeZone, { weekday: 'long' }).format(at);
  const isThisYear = calendarYear(at, timeZone) === calendarYear(today, timeZone);
  return dateFormat(locale, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** Hours while less than a day has passed, whichever day it began on; then days of the calendar, and coarser ones. */
function sayLateness(lateMs: number, days: number): string {
  if (lateMs < MINUTE_MS) return 'due now';
  if (lateMs < HOUR_MS) return `${countOf(lateMs / MINUTE_MS, 'minute')} late`;
  if (lateMs < DAY_MS) return `${countOf(lateMs / HOUR_MS, 'hour')} late`;
  if (days < WEEKS_FROM_DAYS) return `${countOf(days, 'day')} late`;
  if (days < MONTHS_FROM_DAYS) return `${countOf(days / 7, 'week')} late`;
  if (days < YEARS_FROM_DAYS) return `${countOf(days / DAYS_A_MONTH, 'month')} late`;
  return `${countOf(days / DAYS_A_YEAR, 'year')} late`;
}

function countOf(amount: number, unit: string): string {
  const whole = Math.max(1, Math.floor(amount));
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
