import type { Scenario } from './framework/scenario';
import { fleet } from './scenarios/fleet';
import { rollingRestart } from './scenarios/rolling-restart';

/** Every fault that is tried against whole processes, in the order of docs/faults.md. */
export const scenarios: readonly Scenario[] = [fleet, rollingRestart];
