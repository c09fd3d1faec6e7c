import type { Id } from '@/lib/protocol/primitives';

/**
 * Versions that the person's own edits led to. An edit that began at version 3 while an earlier one of the same person made 3
 * into 4 is sent with 4; one that somebody else's edit overtook finds no way on, and is refused by its `If-Match`.
 */
export class OwnEdits {
  private readonly steps = new Map<string, number>();

  confirmed(thingId: Id, from: number, to: number): void {
    if (to > from) this.steps.set(keyOf(thingId, from), to);
  }

  /** The version to match now for an edit that began at `version`. */
  follow(thingId: Id, version: number): number {
    let current = version;
    for (
      let next = this.steps.get(keyOf(thingId, current));
      next !== undefined;
      next = this.steps.get(keyOf(thingId, current))
    ) {
      current = next;
    }
    return current;
  }
}

function keyOf(thingId: Id, version: number): string {
  return `${version}@${thingId}`;
}
