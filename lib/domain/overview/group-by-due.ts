import type { WorkCard } from '@/lib/protocol/overview';
import { calendarDay } from '../dates/calendar-day';

/** When something is to be done, as a person thinks of it. */
export const DUE_GROUPS = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const WEEK_DAYS = 7;

/** Cards under when they are due, in their order: late by the minute, the rest by the days of the reader's calendar. */
export function groupByDue<Card extends Pick<WorkCard, 'dueAt'>>(
  cards: readonly Card[],
  now: Date,
  timeZone: string,
): Record<DueGroup, Card[]> {
  const groups: Record<DueGroup, Card[]> = { overdue: [], today: [], week: [], later: [], undated: [] };
  const today = calendarDay(now, timeZone);
  for (const card of cards) groups[groupOf(card.dueAt, now, today, timeZone)].push(card);
  return groups;
}

function groupOf(dueAt: string | null, now: Date, today: number, timeZone: string): DueGroup {
  if (dueAt === null) return 'undated';
  const due = new Date(dueAt);
  if (due.getTime() < now.getTime()) return 'overdue';
  const days = calendarDay(due, timeZone) - today;
  if (days <= 0) return 'today';
  return days < WEEK_DAYS ? 'week' : 'later';
}
