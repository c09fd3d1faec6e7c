/** Ends a switch over a union: a case that is missing fails to compile, and an impossible value fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
