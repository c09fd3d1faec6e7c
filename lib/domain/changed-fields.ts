import type { Changes } from './by-id';

/** The named fields whose value is another one than before; a value that is not known before (null) counts as another. */
export function changedFields<Thing extends object>(
  before: { readonly [Field in keyof Thing]: Thing[Field] | null },
  changes: Changes<Thing>,
): Partial<Thing> {
  const named = Object.entries(changes) as [keyof Thing, Thing[keyof Thing] | undefined][];
  const changed = named.filter(([field, value]) => value !== undefined && value !== before[field]);
  return Object.fromEntries(changed) as Partial<Thing>;
}
