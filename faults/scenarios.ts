import type { Scenario } from './framework/scenario';
import { churn } from './scenarios/churn';
import { convergence } from './scenarios/convergence';
import { deadLines } from './scenarios/dead-lines';
import { fleet } from './scenarios/fleet';
import { hostileFrames } from './scenarios/hostile-frames';
import { postgresRestart } from './scenarios/postgres-restart';
import { reconnectStorm } from './scenarios/reconnect-storm';
import { redisAway, redisFailover } from './scenarios/redis-away';
import { removal } from './scenarios/removal';
import { restore } from './scenarios/restore';
import { rollingRestart } from './scenarios/rolling-restart';
import { slowReader } from './scenarios/slow-reader';

/** Every fault that is tried against whole processes, in the order of docs/faults.md. */
export const scenarios: readonly Scenario[] = [
  convergence,
  fleet,
  reconnectStorm,
  rollingRestart,
  redisAway,
  redisFailover,
  postgresRestart,
  removal,
  restore,
  hostileFrames,
  slowReader,
  deadLines,
  churn,
];
