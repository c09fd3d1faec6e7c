import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Placement } from '@/lib/protocol/commands/board-commands';
import { type Id, MAX_POSITION_LENGTH } from '@/lib/protocol/primitives';
import { comparePlaced, type Placed } from './placed';

/**
 * What a placement needs to know of its siblings, the moved thing itself left out: the two named neighbours as far as
 * they are still here, each with the sibling beyond it, and the last sibling. On the server this is one query.
 */
export interface Neighbourhood {
  readonly after: { self: Placed; next: Placed | null } | null;
  readonly before: { self: Placed; previous: Placed | null } | null;
  readonly last: Placed | null;
}

/**
 * The position that keeps the intent "after this one, before that one". A neighbour that has gone is no error: the other
 * one decides, and if both have gone the thing lands at the end.
 */
export function planPlacement(neighbourhood: Neighbourhood): string {
  const { after, before, last } = neighbourhood;
  if (after) return keyBetween(after.self, after.next);
  if (before) return keyBetween(before.previous, before.self);
  return keyBetween(last, null);
}

/** Ascending positions for things that land there together, side by side. */
export function planPlacements({ after, before, last }: Neighbourhood, count: number): string[] {
  if (after) return keysBetween(after.self, after.next, count);
  if (before) return keysBetween(before.previous, before.self, count);
  return keysBetween(last, null, count);
}

/** The same neighbourhood out of siblings in memory, given in any order. */
export function neighbourhoodOf(siblings: readonly Placed[], placement: Placement, movedId?: Id): Neighbourhood {
  const sorted = siblings.filter((sibling) => sibling.id !== movedId).sort(comparePlaced);
  const indexOf = (id: Id | undefined) => (id === undefined ? -1 : sorted.findIndex((sibling) => sibling.id === id));
  const afterIndex = indexOf(placement.afterId);
  const beforeIndex = indexOf(placement.beforeId);
  const at = (index: number) => sorted[index] ?? null;
  const after = at(afterIndex);
  const before = at(beforeIndex);
  return {
    after: after && { self: after, next: at(afterIndex + 1) },
    before: before && { self: before, previous: at(beforeIndex - 1) },
    last: sorted.at(-1) ?? null,
  };
}

/** `count` ascending positions for things that are created together. */
export function initialPositions(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/**
 * Two siblings may share a position (imports from elsewhere); then there is no key between, and the id decides. So it does
 * where the key between would be longer than a key may be.
 */
function keyBetween(lower: Placed | null, upper: Placed | null): string {
  if (lower && upper && lower.position >= upper.position) return lower.position;
  const key = generateKeyBetween(lower?.position ?? null, upper?.position ?? null);
  return key.length <= MAX_POSITION_LENGTH ? key : ((lower ?? upper)?.position ?? key);
}

/** As `keyBetween`, for several: where there is no room for all, they share a position and the id decides. */
function keysBetween(lower: Placed | null, upper: Placed | null, count: number): string[] {
  const shared = (position: string) => Array.from({ length: count }, () => position);
  if (lower && upper && lower.position >= upper.position) return shared(lower.position);
  const keys = generateNKeysBetween(lower?.position ?? null, upper?.position ?? null, count);
  return keys.every((key) => key.length <= MAX_POSITION_LENGTH) ? keys : shared(keyBetween(lower, upper));
}
