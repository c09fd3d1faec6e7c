import { initialPositions } from '../position';

/** Positions for siblings of an export, in the order given: sorted by `pos`, equal ones as they come, those without one last. */
export function placeInOrder(siblings: readonly { readonly pos?: number | undefined }[]): string[] {
  const order = siblings
    .map((_, index) => index)
    .sort((left, right) => comparePos(siblings[left]?.pos, siblings[right]?.pos));
  const keys = initialPositions(siblings.length);
  const positions = new Array<string>(siblings.length);
  order.forEach((sibling, place) => {
    positions[sibling] = keys[place] as string;
  });
  return positions;
}

/** `sort` is stable, so 0 keeps the order of the file. */
function comparePos(left: number | undefined, right: number | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  return left - right;
}
