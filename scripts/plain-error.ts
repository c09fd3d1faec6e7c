/** An error whose message is one sentence for the person at the terminal, printed without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** The message of anything thrown, for use inside a sentence. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's error code (`ENOENT`, `EADDRINUSE`, …) of anything thrown, when it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
