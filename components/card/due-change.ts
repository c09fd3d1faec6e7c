import type { CardTile } from '@/lib/protocol/things';

/** What most people want to be reminded of a new date. */
const DEFAULT_REMINDER_MINUTES = 1_440;

type DueChange = { dueAt: string | null; reminderMinutes?: number };

/** A due date that a person chose. The first one of a card comes with a reminder; a later one keeps what was chosen for it. */
export function dueChange(card: Pick<CardTile, 'dueAt' | 'reminderMinutes'>, date: Date | null): DueChange {
  const dueAt = date?.toISOString() ?? null;
  const isFirst = card.dueAt === null && (card.reminderMinutes ?? null) === null;
  return isFirst && dueAt !== null ? { dueAt, reminderMinutes: DEFAULT_REMINDER_MINUTES } : { dueAt };
}
