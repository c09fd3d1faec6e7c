import type { ProblemCode } from '@/lib/protocol/problems';

/** What a pure rule answers: what shall happen, or why it may not. The server refuses with it; the browser drops the pending command. */
export type Plan<Outcome> = { readonly ok: true; readonly value: Outcome } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: ProblemCode;
  /** For people: what is wrong and what to do. */
  readonly detail: string;
}

export function planned<Outcome>(value: Outcome): Plan<Outcome> {
  return { ok: true, value };
}

export function refused(code: ProblemCode, detail: string): Refusal {
  return { ok: false, code, detail };
}
