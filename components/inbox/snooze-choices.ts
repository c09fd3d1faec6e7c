import { addDays, isSameDay, nextMonday, startOfHour } from 'date-fns';

export type SnoozeName = 'laterToday' | 'tomorrow' | 'nextWeek';

const LATER_MS = 3 * 3_600_000;
const MORNING_HOUR = 9;
/** Later than this, "later today" is in bed. */
const EVENING_HOUR = 22;

/**
 * Until when something may be put off, in the reader's own zone: in some three hours on the full hour, while the day lasts; tomorrow morning; the
 * morning of the next Monday that is not tomorrow.
 */
export function snoozeChoices(now: Date): { name: SnoozeName; until: Date }[] {
  const later = startOfHour(new Date(now.getTime() + LATER_MS));
  const fits = isSameDay(later, now) && later.getHours() <= EVENING_HOUR;
  const tomorrow = morning(addDays(now, 1));
  const monday = morning(nextMonday(now));
  return [
    ...(fits ? [{ name: 'laterToday' as const, until: later }] : []),
    { name: 'tomorrow', until: tomorrow },
    { name: 'nextWeek', until: isSameDay(monday, tomorrow) ? addDays(monday, 7) : monday },
  ];
}

function morning(day: Date): Date {
  const at = new Date(day);
  at.setHours(MORNING_HOUR, 0, 0, 0);
  return at;
}
