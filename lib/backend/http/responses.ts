import type { Refusal } from '@/lib/backend/commands/kernel/refusal';
import type { Problem } from '@/lib/protocol/problems';

/** A JSON reply that no cache keeps. */
export function jsonResponse(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

/** RFC 9457. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(problem.retryAfter !== undefined && { 'Retry-After': String(Math.ceil(problem.retryAfter)) }),
      ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer realm="baton"' }),
      ...headers,
    },
  });
}

export function refusalResponse(refusal: Refusal): Response {
  return problemResponse(refusal.toProblem());
}
