import type { Plan, Refusal as PlanRefusal } from '@/lib/domain/plan';
import { PROBLEMS, type Problem, type ProblemCode, toProblem } from '@/lib/protocol/problems';

/** Further members of a problem: the fields of bad input, or the value that `If-Match` missed. */
export type RefusalExtras = Pick<Problem, 'errors' | 'current' | 'retryAfter'>;

/** "No", with a reason that a person can read and a code that a client can rely on. Thrown; the kernel turns it into the reply. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extras: RefusalExtras = {},
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return PROBLEMS[this.code];
  }

  toProblem(): Problem {
    return toProblem(this.code, this.detail, this.extras);
  }
}

/** Throws a refusal; for use where an expression ends the function. */
export function refuse(code: ProblemCode, detail: string, extras?: RefusalExtras): never {
  throw new Refusal(code, detail, extras);
}

/** The value of a plan, or its refusal thrown. */
export function accept<Outcome>(plan: Plan<Outcome>): Outcome {
  if (plan.ok) return plan.value;
  const { code, detail, current }: PlanRefusal = plan;
  return refuse(code, detail, current ? { current: { ...current } } : {});
}
