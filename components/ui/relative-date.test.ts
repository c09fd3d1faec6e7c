import { describe, expect, it } from 'vitest';
import { exactTime, spokenAgo, spokenDue } from './relative-date';

const reader = { locale: 'en-US', timeZone: 'America/New_York' };
// A Tuesday, half past three in the afternoon in New York.
const now = new Date('2026-11-24T20:30:00.000Z');
const at = (text: string) => new Date(text);

it.each([
  ['2026-11-27T17:00:00Z', false, { text: 'Friday', state: 'later' }],
  ['2026-11-25T17:00:00Z', false, { text: 'tomorrow', state: 'soon' }],
  ['2026-11-21T17:00:00Z', false, { text: '3 days late', state: 'late' }],
  ['2026-11-24T14:00:00Z', false, { text: '6 hours late', state: 'late' }],
  ['2026-11-21T17:00:00Z', true, { text: 'Nov 21', state: 'done' }],
] as const)('due %s, done %s', (date, done, expected) => {
  expect(spokenDue(at(date), now, done, reader)).toEqual(expected);
});

describe('spokenAgo', () => {
  it.each([
    ['2026-11-24T20:30:20Z', 'just now'],
    ['2026-11-24T20:25:00Z', '5 minutes ago'],
    ['2026-11-24T17:30:00Z', '3 hours ago'],
    ['2026-11-24T04:30:00Z', 'yesterday'],
    ['2026-11-20T17:00:00Z', '4 days ago'],
    ['2026-11-02T17:00:00Z', 'Nov 2'],
    ['2025-12-30T17:00:00Z', 'Dec 30, 2025'],
    ['2026-11-30T17:00:00Z', 'in 6 days'],
    ['2026-12-24T17:00:00Z', 'Dec 24'],
  ])('%s is %s', (date, words) => {
    expect(spokenAgo(at(date), now, reader)).toBe(words);
  });

  it('speaks the language asked for', () => {
    expect(spokenAgo(at('2026-11-23T17:00:00Z'), now, { ...reader, locale: 'de' })).toBe('gestern');
  });
});

it('gives the exact time where the reader is', () => {
  expect(exactTime(at('2026-11-25T02:30:00Z'), reader)).toMatch(/Tuesday, November 24, 2026.*9:30/);
});
