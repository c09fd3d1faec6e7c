import { describe, expect, it } from 'vitest';
import { placementAt, placementOfStep } from './drop-placement';

const row = ['a', 'b', 'c', 'd'];

describe('where a drop lands', () => {
  it('names both neighbours of the gap, the moved thing left out', () => {
    expect(placementAt(row, 'a', 'c', 'after')).toEqual({ afterId: 'c', beforeId: 'd' });
    expect(placementAt(row, 'd', 'b', 'before')).toEqual({ afterId: 'a', beforeId: 'b' });
    expect(placementAt(row, 'x', 'a', 'before')).toEqual({ beforeId: 'a' });
    expect(placementAt(row, 'x', null, 'after')).toEqual({ afterId: 'd' });
    expect(placementAt([], 'x', null, 'after')).toEqual({});
  });

  it('is nothing where it already stands', () => {
    expect(placementAt(row, 'b', 'b', 'after')).toBeNull();
    expect(placementAt(row, 'b', 'a', 'after')).toBeNull();
    expect(placementAt(row, 'b', 'c', 'before')).toBeNull();
    expect(placementAt(row, 'd', null, 'after')).toBeNull();
  });

  it('is nothing beside what has gone', () => {
    expect(placementAt(row, 'a', 'gone', 'after')).toBeNull();
  });

  it('steps up and down, and stops at the ends', () => {
    expect(placementOfStep(row, 'b', 1)).toEqual({ afterId: 'c', beforeId: 'd' });
    expect(placementOfStep(row, 'b', -1)).toEqual({ beforeId: 'a' });
    expect(placementOfStep(row, 'a', -1)).toBeNull();
    expect(placementOfStep(row, 'd', 1)).toBeNull();
    expect(placementOfStep(row, 'x', 1)).toBeNull();
  });
});
