import type { ProblemCode } from '@/lib/protocol/problems';

/** What a pure rule answers: what shall happen, or why it may not. The server refuses with it; the browser drops the pending command. */
export type Plan<Outcome> = { readonly ok: true; readonly value: Outcome } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: ProblemCode;
  /** For people: what is wrong and what to do. */
  readonly detail: string;
  /** For `version_conflict`: the value that the version missed. */
  readonly current?: Readonly<Record<string, unknown>>;
}

export function planned<Outcome>(value: Outcome): Plan<Outcome> {
  return { ok: true, value };
}

export function refused(code: ProblemCode, detail: string, current?: Refusal['current']): Refusal {
  return current ? { ok: false, code, detail, current } : { ok: false, code, detail };
}
