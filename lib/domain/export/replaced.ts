import { comparePlaced, type Placed } from '../placed';
import { initialPositions } from '../position';

/** Siblings in their order, with positions that leave room between them. */
export function replaced<Thing extends Placed>(siblings: readonly Thing[]): Thing[] {
  const positions = initialPositions(siblings.length);
  return [...siblings]
    .sort(comparePlaced)
    .map((thing, index) => ({ ...thing, position: positions[index] ?? thing.position }));
}
