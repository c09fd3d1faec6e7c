import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day';
import { type DueDescription, describeDueDate } from './describe-date';

const NOW = '2026-11-24T09:00:00.000Z'; // a Tuesday

const say = (due: string, { now = NOW, timeZone = 'UTC', locale = 'en-GB', done = false } = {}): DueDescription =>
  describeDueDate(due, now, { locale, timeZone, done });

describe('what is still to come', () => {
  it.each([
    ['2026-11-24T16:00:00.000Z', 'today 16:00', 'soon'],
    ['2026-11-24T23:59:59.999Z', 'today 23:59', 'soon'],
    ['2026-11-25T00:00:00.000Z', 'tomorrow', 'soon'],
    ['2026-11-25T23:00:00.000Z', 'tomorrow', 'soon'],
    ['2026-11-26T00:00:00.000Z', 'Thursday', 'none'],
    ['2026-11-30T12:00:00.000Z', 'Monday', 'none'],
    ['2026-12-01T12:00:00.000Z', '1 Dec', 'none'],
    ['2027-01-01T12:00:00.000Z', '1 Jan 2027', 'none'],
  ])('%s is “%s”', (due, words, tone) => {
    expect(say(due)).toMatchObject({ words, tone });
  });
});

describe('what is late', () => {
  it.each([
    ['2026-11-24T09:00:00.000Z', 'due now'],
    ['2026-11-24T08:59:00.000Z', '1 minute late'],
    ['2026-11-24T08:01:00.000Z', '59 minutes late'],
    ['2026-11-24T08:00:00.000Z', '1 hour late'],
    ['2026-11-23T20:00:00.000Z', '13 hours late'],
    ['2026-11-23T09:00:00.000Z', '1 day late'],
    ['2026-11-21T18:00:00.000Z', '3 days late'],
    ['2026-11-11T08:00:00.000Z', '13 days late'],
    ['2026-11-10T08:00:00.000Z', '2 weeks late'],
    ['2026-09-24T08:00:00.000Z', '2 months late'],
    ['2025-11-24T08:00:00.000Z', '11 months late'],
    ['2024-11-01T08:00:00.000Z', '2 years late'],
  ])('%s is “%s”', (due, words) => {
    expect(say(due)).toMatchObject({ words, tone: 'overdue' });
  });

  it('is not late when it is done', () => {
    expect(say('2026-11-21T18:00:00.000Z', { done: true })).toMatchObject({ words: '21 Nov', tone: 'done' });
    expect(say('2026-11-23T18:00:00.000Z', { done: true })).toMatchObject({ words: 'yesterday', tone: 'done' });
    expect(say('2026-11-24T08:00:00.000Z', { done: true }).words).toBe('today 08:00');
    expect(say('2026-11-26T08:00:00.000Z', { done: true })).toMatchObject({ words: 'Thursday', tone: 'done' });
  });
});

describe('time zones', () => {
  it('decide which day it is', () => {
    const due = '2026-11-25T02:30:00.000Z';
    expect(say(due, { timeZone: 'America/New_York' }).words).toBe('today 21:30');
    expect(say(due, { timeZone: 'Asia/Tokyo' }).words).toBe('tomorrow');
    expect(say('2026-11-24T20:00:00.000Z', { timeZone: 'Asia/Tokyo' }).words).toBe('tomorrow');
    expect(say('2026-11-24T10:00:00.000Z', { timeZone: 'Pacific/Kiritimati' }).words).toBe('tomorrow');
    expect(say('2027-01-01T01:00:00.000Z', { timeZone: 'America/New_York' }).words).toBe('31 Dec');
  });

  it('of three quarters of an hour are no problem', () => {
    expect(say('2026-11-24T18:14:59.000Z', { timeZone: 'Asia/Kathmandu' }).words).toBe('today 23:59');
    expect(say('2026-11-24T18:15:00.000Z', { timeZone: 'Asia/Kathmandu' }).words).toBe('tomorrow');
  });
});

describe('days with a change of the clocks', () => {
  const berlin = { timeZone: 'Europe/Berlin' };

  it('are one day, with 23 hours', () => {
    // 29 March 2026: from two to three o'clock.
    const now = '2026-03-28T22:30:00.000Z'; // 23:30 on the 28th
    expect(say('2026-03-29T21:30:00.000Z', { ...berlin, now }).words).toBe('tomorrow');
    expect(say('2026-03-29T22:00:00.000Z', { ...berlin, now }).words).toBe('Monday');
  });

  it('are one day, with 25 hours', () => {
    // 25 October 2026: from three to two o'clock.
    const now = '2026-10-24T22:30:00.000Z'; // 00:30 on the 25th
    expect(say('2026-10-25T22:30:00.000Z', { ...berlin, now }).words).toBe('today 23:30');
    expect(say('2026-10-25T23:00:00.000Z', { ...berlin, now }).words).toBe('tomorrow');
    expect(say('2026-10-24T11:00:00.000Z', { ...berlin, now: '2026-10-25T11:30:00.000Z' }).words).toBe('1 day late');
  });

  it('count like all others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'UTC'),
        (day, zone) => {
          // Noon of UTC is the same calendar day in each of these zones.
          const noon = new Date(day * 24 * 60 * 60 * 1_000 + 12 * 60 * 60 * 1_000);
          expect(calendarDay(noon, zone)).toBe(day);
        },
      ),
    );
  });
});

describe('writing', () => {
  it('of dates and times follows the locale', () => {
    expect(say('2026-11-24T16:00:00.000Z', { locale: 'en-US' }).words.replace(/\s/g, ' ')).toBe('today 4:00 PM');
    expect(say('2026-12-01T12:00:00.000Z', { locale: 'en-US' }).words).toBe('Dec 1');
    expect(say('2026-12-01T12:00:00.000Z', { locale: 'ja' }).words).toBe('12月1日');
  });

  it('in full has the weekday, the year, the time and the zone', () => {
    const { exact } = say('2026-12-01T12:00:00.000Z', { timeZone: 'Europe/Berlin' });
    for (const part of ['Tuesday', '1 December 2026', '13:00', 'CET']) expect(exact).toContain(part);
  });

  it('has no dates of other calendars in the counting of days', () => {
    expect(say('2026-11-25T12:00:00.000Z', { locale: 'th-TH-u-ca-buddhist' }).words).toBe('tomorrow');
    expect(say('2026-11-23T09:00:00.000Z', { locale: 'ar-EG' }).words).toBe('1 day late');
  });
});
