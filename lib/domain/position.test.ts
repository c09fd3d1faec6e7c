import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaced, type Placed } from './placed';
import { initialPositions, neighbourhoodOf, planPlacement } from './position';

const row = (count: number): Placed[] =>
  initialPositions(count).map((position, index) => ({ id: `card-${String(index).padStart(4, '0')}`, position }));

const place = (siblings: Placed[], id: string, placement: { afterId?: string; beforeId?: string }) => {
  const position = planPlacement(neighbourhoodOf(siblings, placement, id));
  return [...siblings.filter((sibling) => sibling.id !== id), { id, position }].sort(comparePlaced);
};

describe('placement', () => {
  it('lands right after the named neighbour', () => {
    const ids = place(row(4), 'new', { afterId: 'card-0001' }).map((sibling) => sibling.id);
    expect(ids).toEqual(['card-0000', 'card-0001', 'new', 'card-0002', 'card-0003']);
  });

  it('lands right before the named neighbour, also before the first', () => {
    expect(place(row(2), 'new', { beforeId: 'card-0000' })[0]?.id).toBe('new');
    expect(place(row(2), 'new', { beforeId: 'card-0001' })[1]?.id).toBe('new');
  });

  it('[W9] keeps the intent of the neighbour that is still here, and lands at the end when both have gone', () => {
    expect(place(row(3), 'new', { afterId: 'gone', beforeId: 'card-0001' })[1]?.id).toBe('new');
    expect(place(row(3), 'new', { afterId: 'gone', beforeId: 'gone-too' }).at(-1)?.id).toBe('new');
    expect(place([], 'new', {})).toHaveLength(1);
  });

  it('does not take the moved thing for its own neighbour', () => {
    const siblings = row(3);
    expect(place(siblings, 'card-0001', { afterId: 'card-0001' }).at(-1)?.id).toBe('card-0001');
    expect(place(siblings, 'card-0002', { afterId: 'card-0000' }).map((sibling) => sibling.id)).toEqual([
      'card-0000',
      'card-0002',
      'card-0001',
    ]);
  });

  it('[S6] any sequence of moves leaves a strict order without ties, each move where it was meant', () => {
    const move = fc.record({ moved: fc.nat(29), after: fc.nat(29) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 200 }), (moves) => {
        let siblings = row(30);
        for (const { moved, after } of moves) {
          if (moved === after) continue;
          const id = `card-${String(moved).padStart(4, '0')}`;
          const afterId = `card-${String(after).padStart(4, '0')}`;
          siblings = place(siblings, id, { afterId });
          const ids = siblings.map((sibling) => sibling.id);
          expect(ids[ids.indexOf(afterId) + 1]).toBe(id);
        }
        expect(new Set(siblings.map((sibling) => sibling.position)).size).toBe(30);
      }),
      { numRuns: 50 },
    );
  });
});
