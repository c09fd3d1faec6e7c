import { describe, expect, it } from 'vitest';
import { createdAtOfId, toTimestamp } from './trello-time';

describe('toTimestamp', () => {
  it.each([
    ['2024-06-20T16:00:00.000Z', '2024-06-20T16:00:00.000Z'],
    ['2024-06-20T16:00:00+02:00', '2024-06-20T14:00:00.000Z'],
    ['2024-06-20', '2024-06-20T00:00:00.000Z'],
  ])('reads %s', (text, timestamp) => {
    expect(toTimestamp(text)).toBe(timestamp);
  });

  it.each([
    undefined,
    null,
    '',
    'someday',
    '5',
    '2024-13-45T00:00:00Z',
    // Without an offset it would mean another moment in every place.
    '2024-06-20T16:00:00',
    // A database of timestamps, or its driver, has no such year.
    '0000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
  ])('refuses %s', (text) => {
    expect(toTimestamp(text)).toBeNull();
  });
});

describe('createdAtOfId', () => {
  const NOW = '2026-11-24T09:00:00.000Z';

  it('reads the second that an id begins with', () => {
    expect(createdAtOfId('5a1532fe1a583c9b3bb5bc8b', NOW)).toBe('2017-11-22T08:19:10.000Z');
  });

  it('knows nothing of other ids, nor of ids from the future', () => {
    expect(createdAtOfId(undefined, NOW)).toBeNull();
    expect(createdAtOfId('card-1', NOW)).toBeNull();
    expect(createdAtOfId('ffffffff1a583c9b3bb5bc8b', NOW)).toBeNull();
  });
});
