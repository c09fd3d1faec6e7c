import type { Id } from '@/lib/protocol/primitives';

/** Things under their ids. Never changed in place. */
export type ById<Thing> = Readonly<Record<Id, Thing>>;

export function toById<Thing extends { id: Id }>(things: readonly Thing[]): ById<Thing> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]));
}

/** Some of a thing's fields, as an event carries them: a field that is undefined was not named. */
export type Changes<Thing> = { readonly [Field in keyof Thing]?: Thing[Field] | undefined };

/** A copy with the named fields replaced; "not named" never overwrites. */
export function merge<Thing extends object>(thing: Thing, changes: Changes<Thing>): Thing {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...thing, ...Object.fromEntries(named) };
}

/** A copy with changes merged into one thing; the same object when the thing is not there. */
export function patchById<Thing extends object>(things: ById<Thing>, id: Id, changes: Changes<Thing>): ById<Thing> {
  const thing = things[id];
  return thing ? { ...things, [id]: merge(thing, changes) } : things;
}

/** A copy without one thing; the same object when it is not there. */
export function omitById<Thing>(things: ById<Thing>, id: Id): ById<Thing> {
  if (!(id in things)) return things;
  const { [id]: _gone, ...rest } = things;
  return rest;
}

/** A copy with each thing as the function makes it. */
export function mapById<Thing>(things: ById<Thing>, change: (thing: Thing) => Thing): ById<Thing> {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, change(thing)]));
}
