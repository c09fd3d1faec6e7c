import { common } from '@/components/strings/common';
import { plainPages } from '@/components/strings/plain-pages';
import { ProblemError } from '@/lib/browser/api/errors';

/** A sentence for a person about anything that a command threw. The server's `detail` is written for people; a lost line is not. */
export function explain(reason: unknown): string {
  if (!(reason instanceof ProblemError)) return navigator.onLine ? common.error.unreachable : plainPages.offline;
  const { code, detail, retryAfter } = reason.problem;
  if (code === 'rate_limited' && retryAfter !== undefined) return common.error.tooMany(Math.ceil(retryAfter));
  return detail;
}

/** What is wrong with one field, where the server named it. */
export function fieldError(reason: unknown, path: string): string | null {
  if (!(reason instanceof ProblemError)) return null;
  const message = reason.problem.errors?.find((error) => error.path === path)?.message;
  return message ? `${message.charAt(0).toUpperCase()}${message.slice(1)}.` : null;
}
