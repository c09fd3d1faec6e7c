import { assertNever } from '@/lib/domain/assert-never';
import { calendarDay } from '@/lib/domain/dates/calendar-day';
import type { Id } from '@/lib/protocol/primitives';
import type { CardTile, Label, Member } from '@/lib/protocol/things';
import { type BoardFilter, type DueFilter, ME, NOBODY } from './board-filter';

export type FilterFacts = {
  readonly labels: Readonly<Record<string, Label>>;
  readonly members: Readonly<Record<string, Member>>;
  readonly meId: Id | undefined;
  readonly now: Date;
  readonly timeZone: string;
};

const DAYS_A_WEEK = 7;

/** Whether a card shows under a filter. */
export function matchesFilter(card: CardTile, filter: BoardFilter, facts: FilterFacts): boolean {
  if (filter.labels.length > 0 && !filter.labels.some((id) => card.labelIds.includes(id))) return false;
  if (filter.people.length > 0 && !filter.people.some((who) => isOf(card, who, facts.meId))) return false;
  if (filter.due !== null && !isDue(card, filter.due, facts)) return false;
  return hasWords(card, filter.text, facts);
}

function isOf(card: CardTile, who: string, meId: Id | undefined): boolean {
  if (who === NOBODY) return card.assigneeIds.length + card.assigneeNames.length === 0;
  const userId = who === ME ? meId : who;
  return userId !== undefined && card.assigneeIds.includes(userId);
}

/** What is done is neither overdue nor due; a week is today and the six days after it. */
function isDue({ dueAt, dueDone }: CardTile, due: DueFilter, { now, timeZone }: FilterFacts): boolean {
  if (due === 'none') return dueAt === null;
  if (dueAt === null || dueDone) return false;
  const at = new Date(dueAt);
  const days = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  switch (due) {
    case 'overdue':
      return at < now;
    case 'today':
      return days === 0;
    case 'week':
      return days >= 0 && days < DAYS_A_WEEK;
    default:
      return assertNever(due);
  }
}

/** Every word must be in the card's title, number, labels or people. */
function hasWords(card: CardTile, text: string, { labels, members }: FilterFacts): boolean {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const said = [
    card.title,
    `#${card.number}`,
    ...card.labelIds.map((id) => labels[id]?.name ?? ''),
    ...card.assigneeIds.map((id) => members[id]?.name ?? ''),
    ...card.assigneeNames,
  ]
    .join(' ')
    .toLocaleLowerCase();
  return words.every((word) => said.includes(word));
}
