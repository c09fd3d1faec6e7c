import { expect, it } from 'vitest';
import { groupByDue } from './group-by-due';

it('groups by the calendar of the reader: late by the minute, the rest by days', () => {
  const now = new Date('2026-11-24T20:00:00.000Z');
  const due = (dueAt: string | null) => ({ dueAt });
  const cards = [
    due('2026-11-24T19:59:00.000Z'),
    due('2026-11-24T22:30:00.000Z'),
    due('2026-11-24T23:30:00.000Z'),
    due('2026-11-30T22:00:00.000Z'),
    due('2026-12-01T22:00:00.000Z'),
    due(null),
  ];
  const at = (timeZone: string) =>
    Object.fromEntries(Object.entries(groupByDue(cards, now, timeZone)).map(([name, own]) => [name, own.length]));
  // In Berlin it is nine in the evening: half past midnight is tomorrow there, and still today in London.
  expect(at('Europe/Berlin')).toEqual({ overdue: 1, today: 1, week: 2, later: 1, undated: 1 });
  expect(at('Europe/London')).toEqual({ overdue: 1, today: 2, week: 1, later: 1, undated: 1 });
});
