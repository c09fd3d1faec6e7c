import type { Stack, Topology } from '@/e2e/support/stack';
import type { Findings } from './findings';

/** How much of a scenario is run; what a scenario does not name it does not know. */
export interface Scale {
  readonly clients: number;
  readonly seconds: number;
  readonly seeds: number;
  /** Only this seed; 0 for the first of them. */
  readonly seed: number;
}

export interface FaultRun {
  readonly scale: Scale;
  readonly findings: Findings;
  /**
   * How long something may take: as given in the long form, several times as long in the short one, which runs beside other
   * tests on busy machines and proves what happens rather than how fast.
   */
  within(ms: number): number;
  /** Whole processes that the scenario may break and leaves running. Shared with other scenarios of the same topology. */
  stack(topology?: Topology): Promise<Stack>;
  /** Done when the scenario has ended, however it did: clients that go on would disturb the next one. */
  atEnd(work: () => void): void;
  /** One line for whoever watches. */
  say(text: string): void;
}

/** One way in which things break, and what must hold all the same. */
export interface Scenario {
  /** As it is named on the command line and in its report. */
  readonly name: string;
  readonly breaks: string;
  readonly holds: string;
  /** In `npm test`; null where another test there covers the row and only the long form runs processes. */
  readonly short: Scale | null;
  readonly long: Scale;
  run(run: FaultRun): Promise<void>;
}

/** A scale with what a scenario has no use for left at nothing. */
export function scale(given: Partial<Scale>): Scale {
  return { clients: 0, seconds: 0, seeds: 0, seed: 0, ...given };
}
