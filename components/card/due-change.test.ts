import { expect, it } from 'vitest';
import { dueChange } from './due-change';

const date = new Date('2026-12-01T17:00:00.000Z');

it('gives the first date a reminder of a day, and leaves what was chosen since', () => {
  const dueAt = date.toISOString();
  expect(dueChange({ dueAt: null, reminderMinutes: null }, date)).toEqual({ dueAt, reminderMinutes: 1_440 });
  expect(dueChange({ dueAt: null }, date)).toEqual({ dueAt, reminderMinutes: 1_440 });
  expect(dueChange({ dueAt: null, reminderMinutes: 60 }, date)).toEqual({ dueAt });
  expect(dueChange({ dueAt: '2026-11-30T17:00:00.000Z', reminderMinutes: null }, date)).toEqual({ dueAt });
  expect(dueChange({ dueAt, reminderMinutes: 60 }, null)).toEqual({ dueAt: null });
});
