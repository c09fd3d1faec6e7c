import { activity as words } from '@/components/strings/activity';
import type { ActivityEntry } from '@/lib/protocol/activity';

export interface ActivityDay {
  readonly day: string;
  readonly label: string;
  readonly entries: readonly ActivityEntry[];
}

/** Entries under the reader's own days, in their order. */
export function byDay(entries: readonly ActivityEntry[], now = new Date()): ActivityDay[] {
  const days: (Omit<ActivityDay, 'entries'> & { entries: ActivityEntry[] })[] = [];
  for (const entry of entries) {
    const date = new Date(entry.at);
    const day = date.toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, label: labelOf(date, now), entries: [entry] });
  }
  return days;
}

function labelOf(date: Date, now: Date): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return words.today;
  if (date.toDateString() === yesterday.toDateString()) return words.yesterday;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return date.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}
