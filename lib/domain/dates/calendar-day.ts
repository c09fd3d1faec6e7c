const DAY_MS = 24 * 60 * 60 * 1_000;

/** Making a format costs a thousand times more than using it, and a board asks for thousands of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date format, made once for each locale, time zone and choice of parts. */
export function dateFormat(locale: string, timeZone: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, parts]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  formats.set(key, format);
  return format;
}

/**
 * The number of the calendar day that a moment falls on in a time zone: one more for each day, however many hours the
 * day has. Differences are days as people count them, also across a change of the clocks.
 */
export function calendarDay(moment: Date, timeZone: string): number {
  const { year, month, day } = calendarParts(moment, timeZone);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

export function calendarYear(moment: Date, timeZone: string): number {
  return calendarParts(moment, timeZone).year;
}

function calendarParts(moment: Date, timeZone: string): { year: number; month: number; day: number } {
  const parts = dateFormat('en-u-ca-iso8601-nu-latn', timeZone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(moment);
  const numberOf = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: numberOf('year'), month: numberOf('month'), day: numberOf('day') };
}
