import type { Placement } from '@/lib/protocol/commands/board-commands';
import type { Id } from '@/lib/protocol/primitives';

/**
 * The neighbours of a gap in a row that is drawn without the moved thing: both sides are named, so that the intent
 * survives when one of them goes meanwhile. Null when it would land where it already is.
 */
export function placementAt(
  row: readonly Id[],
  movedId: Id,
  targetId: Id | null,
  side: 'before' | 'after',
): Placement | null {
  if (targetId === movedId) return null;
  const rest = row.filter((id) => id !== movedId);
  const gap = targetId === null ? rest.length : rest.indexOf(targetId) + (side === 'after' ? 1 : 0);
  if (targetId !== null && !rest.includes(targetId)) return null;
  if (row.indexOf(movedId) === gap) return null;
  return placementOfGap(rest, gap);
}

/** The same for several things that land side by side: what is carried is no neighbour, wherever in the row it stood. */
export function placementOfMany(
  row: readonly Id[],
  movedIds: readonly Id[],
  targetId: Id | null,
  side: 'before' | 'after',
): Placement {
  const moved = new Set(movedIds);
  const isStaying = (id: Id) => !moved.has(id);
  const end = targetId === null ? row.length : row.indexOf(targetId) + (side === 'after' ? 1 : 0);
  return placementOfGap(row.filter(isStaying), row.slice(0, end).filter(isStaying).length);
}

/** The neighbours of one step up or down the row; null at its ends. */
export function placementOfStep(row: readonly Id[], movedId: Id, step: -1 | 1): Placement | null {
  const index = row.indexOf(movedId);
  const next = index + step;
  if (index < 0 || next < 0 || next >= row.length) return null;
  const rest = row.filter((id) => id !== movedId);
  return placementOfGap(rest, next);
}

function placementOfGap(rest: readonly Id[], gap: number): Placement {
  const afterId = rest[gap - 1];
  const beforeId = rest[gap];
  return { ...(afterId === undefined ? {} : { afterId }), ...(beforeId === undefined ? {} : { beforeId }) };
}
