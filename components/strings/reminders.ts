import { counted } from './common';

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR;

/** Words of a due date's reminder. */
export const reminders = {
  label: 'Remind its people',
  none: 'No reminder',
  atDue: 'When it is due',
  /** `1 day before`; days and hours only where they come out even. */
  before: (minutes: number) => {
    if (minutes % MINUTES_IN_DAY === 0) return `${counted(minutes / MINUTES_IN_DAY, 'day', 'days')} before`;
    if (minutes % MINUTES_IN_HOUR === 0) return `${counted(minutes / MINUTES_IN_HOUR, 'hour', 'hours')} before`;
    return `${counted(minutes, 'minute', 'minutes')} before`;
  },
  hint: 'Assignees and those who watch it are told.',
} as const;
