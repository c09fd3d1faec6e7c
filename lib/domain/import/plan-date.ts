import type { Planning } from './planning';
import { toTimestamp } from './trello-time';

/** A date of the export; one that no calendar knows is reported and left out. */
export function planDate(text: string | undefined, { tally }: Planning): string | null {
  const date = toTimestamp(text);
  if (date === null && text) tally.add('dates_unreadable');
  return date;
}
