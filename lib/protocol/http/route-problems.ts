import type { ProblemCode } from '../problems';
import { pathParts, type RouteSpec } from './route';

const ALWAYS: readonly ProblemCode[] = ['internal', 'unavailable'];
const SIGNED_IN: readonly ProblemCode[] = ['not_authenticated', 'session_ended'];
const WITH_BODY: readonly ProblemCode[] = ['malformed_json', 'invalid_input', 'unsupported_media_type', 'too_large'];
const WRITING: readonly ProblemCode[] = [
  'forbidden',
  'invalid_idempotency_key',
  'idempotency_key_reused',
  'command_in_progress',
  'rate_limited',
];

/** Every code with which a route may be refused: what its kind implies, and what it says itself. */
export function problemsOf(route: RouteSpec): ProblemCode[] {
  const hasBody = route.body !== undefined || route.otherBody !== undefined || route.kind === 'write';
  const codes = new Set<ProblemCode>([
    ...ALWAYS,
    ...(route.auth === 'required' ? SIGNED_IN : []),
    // The cookie of an ended session makes a stranger, but whoever writes by cookie is asked where from.
    ...(route.auth !== 'none' && route.method !== 'GET' ? (['origin_forbidden'] as const) : []),
    ...(pathParts(route.path).length > 0 || route.kind === 'write' ? (['not_found'] as const) : []),
    ...(hasBody ? WITH_BODY : []),
    ...(route.query ? (['invalid_input'] as const) : []),
    ...(route.kind === 'write' ? WRITING : []),
    ...(route.ifMatch ? (['version_conflict'] as const) : []),
    ...route.refuses,
  ]);
  return [...codes];
}
