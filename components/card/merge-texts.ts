import { applyPatch, createPatch } from 'diff';

/**
 * Their text with my changes of the one that we both began from; where the two touch the same lines, both texts one after the other, for the
 * person to go through. No word of either is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const merged = applyPatch(theirs, createPatch('', base, mine), { fuzzFactor: 0 });
  return merged === false ? `${theirs.trimEnd()}\n\n---\n\n${mine}` : merged;
}
