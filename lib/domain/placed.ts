import type { Id } from '@/lib/protocol/primitives';

/** Anything that has a place among its siblings. */
export interface Placed {
  readonly id: Id;
  readonly position: string;
}

/** Sibling order: by position as code points, ties broken by id. Postgres sorts alike with `COLLATE "C"`. */
export function comparePlaced(left: Placed, right: Placed): number {
  if (left.position !== right.position) return left.position < right.position ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
