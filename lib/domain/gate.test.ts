import { describe, expect, it } from 'vitest';
import { classifyPosition } from './gate';

describe('the gate', () => {
  const last = { epoch: 'a', seq: 7 };
  it.each([
    ['[G1]', { epoch: 'a', seq: 8 }, 'next'],
    ['[G2]', { epoch: 'a', seq: 7 }, 'duplicate'],
    ['[G2]', { epoch: 'a', seq: 1 }, 'duplicate'],
    ['[G3]', { epoch: 'a', seq: 9 }, 'ahead'],
    ['[G4]', { epoch: 'b', seq: 8 }, 'otherEpoch'],
    ['[G4]', { epoch: 'b', seq: 1 }, 'otherEpoch'],
  ] as const)('%s %o is %s', (_rule, event, expected) => {
    expect(classifyPosition(last, event)).toBe(expected);
  });
});
