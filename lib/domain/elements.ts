import type { Id } from '@/lib/protocol/primitives';

/** Most labels, and most assignees, that one card may have; it keeps an event within its bound. */
export const MAX_ELEMENTS = 50;

/** A set of ids with one more in it, sorted by id as every event and snapshot carries it. */
export function withElement(ids: readonly Id[], id: Id): Id[] {
  return sortedSet([...ids, id]);
}

/** A set of ids without one of them. */
export function withoutElement(ids: readonly Id[], id: Id): Id[] {
  return ids.filter((other) => other !== id);
}

/** Each id once, sorted by code point, as Postgres sorts a uuid. */
export function sortedSet(ids: Iterable<Id>): Id[] {
  return [...new Set(ids)].sort();
}
