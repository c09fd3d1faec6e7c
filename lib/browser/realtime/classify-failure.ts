import { isRetryable, ProblemError } from '../api/errors';
import type { StreamFailure } from './stream-state';

/** What a stream makes of a request that failed. */
export function classifyFailure(error: unknown): StreamFailure {
  if (isRetryable(error)) return 'later';
  if (!(error instanceof ProblemError)) return 'defect';
  switch (error.problem.status) {
    case 401:
      // The session's own end is told by the line; until then the stream waits.
      return 'later';
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    case 410:
      return 'snapshotRequired';
    default:
      return 'defect';
  }
}
