import { describe, expect, it } from 'vitest';
import { calendarDaysUntil, spokenAgo, spokenDay, spokenDue } from './relative-date';

// A Tuesday, in whatever zone the test runs.
const now = new Date(2026, 10, 24, 15, 30);
const at = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute);

describe('spokenDay', () => {
  it.each([
    [at(24), 'today'],
    [at(25), 'tomorrow'],
    [at(23), 'yesterday'],
    [at(27), 'Friday'],
    [at(30), 'Monday'],
    [new Date(2026, 11, 3), 'Dec 3'],
    [new Date(2026, 10, 10), 'Nov 10'],
    [new Date(2027, 0, 5), 'Jan 5, 2027'],
  ])('%s is said as %s', (date, words) => {
    expect(spokenDay(date, now, 'en-US')).toBe(words);
  });

  it('speaks the language asked for', () => {
    expect(spokenDay(at(25), now, 'de')).toBe('morgen');
  });
});

describe('spokenDue', () => {
  it('says how late an open card is in days', () => {
    expect(spokenDue(at(21), now, false)).toEqual({ text: '3 days late', state: 'late' });
    expect(spokenDue(at(23, 23), now, false)).toEqual({ text: '1 day late', state: 'late' });
  });

  it('is late on the very day once the hour has passed', () => {
    expect(spokenDue(at(24, 9), now, false)).toEqual({ text: 'late today', state: 'late' });
    expect(spokenDue(at(24, 18), now, false).state).toBe('soon');
  });

  it('never calls a finished card late', () => {
    expect(spokenDue(at(21), now, true).state).toBe('done');
  });
});

describe('spokenAgo', () => {
  it.each([
    [at(24, 15, 30), 'just now'],
    [at(24, 15, 25), '5 minutes ago'],
    [at(24, 12, 30), '3 hours ago'],
    [at(23, 23, 0), 'yesterday'],
    [at(20), '4 days ago'],
    [at(2), 'Nov 2'],
  ])('%s is %s', (date, words) => {
    expect(spokenAgo(date, now, 'en-US')).toBe(words);
  });
});

it('counts calendar days, not hours', () => {
  expect(calendarDaysUntil(at(25, 0, 1), at(24, 23, 59))).toBe(1);
  expect(calendarDaysUntil(at(24, 0, 1), at(24, 23, 59))).toBe(0);
});
