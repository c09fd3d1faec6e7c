/** The values that the fields of an event's data had before, in the thing as it was: what undo needs. */
export function oldValues(before: object, data: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(before).filter(([field]) => field !== 'id' && field in data));
}
