import type { Problem } from '@/lib/protocol/problems';

/** The app's "no", with its stable code. It was decided, or must wait (`isRetryable`). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }
}

/** No answer from the app: no line, no time left, or an answer by something between. The same request may be sent again. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** The app said yes in words that this client cannot read: an older client, or a defect. */
export class UnreadableReplyError extends Error {
  override readonly name = 'UnreadableReplyError';
}

/** Not decided yet, so that the same request with the same key may be sent again later. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  if (!(error instanceof ProblemError)) return false;
  const { status, code } = error.problem;
  return status >= 500 || status === 408 || status === 429 || code === 'command_in_progress';
}
