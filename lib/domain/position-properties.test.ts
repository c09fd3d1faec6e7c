import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionSchema } from '@/lib/protocol/primitives';
import { comparePlaced, type Placed } from './placed';
import { initialPositions, neighbourhoodOf, planPlacement } from './position';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const idArbitrary = fc.constantFrom(...IDS);
const intentArbitrary = fc.record({
  movedId: idArbitrary,
  afterId: fc.option(fc.constantFrom(...IDS, 'gone'), { nil: undefined }),
  beforeId: fc.option(fc.constantFrom(...IDS, 'gone'), { nil: undefined }),
});
type Intent = { movedId: string; afterId: string | undefined; beforeId: string | undefined };

function list(): Placed[] {
  const positions = initialPositions(IDS.length);
  return IDS.map((id, index) => ({ id, position: positions[index] ?? '' }));
}

function move(siblings: readonly Placed[], { movedId, afterId, beforeId }: Intent): Placed[] {
  const placement = { ...(afterId ? { afterId } : {}), ...(beforeId ? { beforeId } : {}) };
  const position = planPlacement(neighbourhoodOf(siblings, placement, movedId));
  return siblings.map((sibling) => (sibling.id === movedId ? { ...sibling, position } : sibling));
}

function order(siblings: readonly Placed[]): string[] {
  return [...siblings].sort(comparePlaced).map(({ id }) => id);
}

describe('a place among siblings', () => {
  it('[W9] is where the intent says, however many moves came before', () => {
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 60 }), intentArbitrary, (earlier, intent) => {
        const before = earlier.reduce(move, list());
        const after = order(move(before, intent));
        const at = after.indexOf(intent.movedId);
        const isHere = (id: string | undefined) => id !== undefined && id !== intent.movedId && after.includes(id);
        if (isHere(intent.afterId)) expect(after[at - 1]).toBe(intent.afterId);
        else if (isHere(intent.beforeId)) expect(after[at + 1]).toBe(intent.beforeId);
        else expect(at).toBe(after.length - 1);
      }),
    );
  });

  it('is strict: no two siblings ever share a position', () => {
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 200 }), (intents) => {
        const positions = intents.reduce(move, list()).map(({ position }) => position);
        expect(new Set(positions).size).toBe(positions.length);
      }),
    );
  });

  it('leaves the order of all the others as it was', () => {
    fc.assert(
      fc.property(fc.array(intentArbitrary, { maxLength: 40 }), intentArbitrary, (earlier, intent) => {
        const before = earlier.reduce(move, list());
        const others = (siblings: readonly Placed[]) => order(siblings).filter((id) => id !== intent.movedId);
        expect(others(move(before, intent))).toEqual(others(before));
      }),
    );
  });

  it('keeps its key short where people always insert at the same spot of a list', () => {
    const siblings = list();
    let newest: Placed = { id: 'x0', position: planPlacement(neighbourhoodOf(siblings, { beforeId: 'd' })) };
    for (let count = 1; count <= 1_000; count += 1) {
      const position = planPlacement(neighbourhoodOf([...siblings, newest], { beforeId: newest.id }));
      newest = { id: `x${count}`, position };
    }
    expect(newest.position.length).toBeLessThan(1_000);
  });

  it('never makes a key that is longer than a key may be', () => {
    const upper = { id: 'z', position: 'a1' };
    let lower: Placed = { id: 'a', position: 'a0' };
    for (let count = 1; count <= 8_000; count += 1) {
      const position = planPlacement({ after: { self: lower, next: upper }, before: null, last: upper });
      lower = { id: `x${count}`, position };
    }
    expect(positionSchema.safeParse(lower.position).success).toBe(true);
    expect(lower.position < upper.position).toBe(true);
  });

  it('follows a sibling of equal position by id, since imports from elsewhere may bring ties', () => {
    const tied = [
      { id: 'a', position: 'a0' },
      { id: 'b', position: 'a0' },
    ];
    expect(planPlacement(neighbourhoodOf(tied, { afterId: 'a' }))).toBe('a0');
    expect(order(tied)).toEqual(['a', 'b']);
  });
});
