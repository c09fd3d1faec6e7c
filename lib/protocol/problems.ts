import * as z from 'zod/mini';

/** Every stable error code of the HTTP API with its status. Clients decide by `code`, people read `detail`. */
export const PROBLEMS = {
  malformed_json: 400,
  invalid_input: 422,
  invalid_idempotency_key: 400,
  idempotency_key_reused: 422,
  command_in_progress: 409,
  not_authenticated: 401,
  session_ended: 401,
  invalid_credentials: 401,
  forbidden: 403,
  origin_forbidden: 403,
  sign_up_closed: 403,
  not_found: 404,
  method_not_allowed: 405,
  id_taken: 409,
  email_taken: 409,
  not_archived: 409,
  archived: 409,
  last_owner: 409,
  undo_conflict: 409,
  already_member: 409,
  snapshot_required: 410,
  invitation_invalid: 410,
  reset_invalid: 410,
  version_conflict: 412,
  too_large: 413,
  unsupported_media_type: 415,
  not_a_trello_export: 422,
  not_a_baton_export: 422,
  limit_reached: 422,
  not_undoable: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;
export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 problem details. `errors` names the fields of bad input; `current` is the value that `If-Match` missed. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  current: z.optional(z.record(z.string(), z.unknown())),
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;

/** Problem details for a code; `type` is a URN that ends in the code. */
export function toProblem(
  code: ProblemCode,
  detail: string,
  extras: Pick<Problem, 'errors' | 'current' | 'retryAfter'> = {},
): Problem {
  const title = code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return { type: `urn:baton:problem:${code}`, title, status: PROBLEMS[code], code, detail, ...extras };
}
