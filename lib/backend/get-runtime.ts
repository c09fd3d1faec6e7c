import { getConfig, getDatabaseUrl } from '@/lib/backend/config/get-config';
import { effects, projectors, sweepTasks } from '@/lib/backend/projections/registry';
import { createRuntime, type Runtime } from './create-runtime';

/** On globalThis, because every route's bundle has its own copy of this module and all must share one pool and one bus. */
const RUNTIME = Symbol.for('baton.runtime');
const holder = globalThis as { [RUNTIME]?: Runtime };

/** This process's runtime, made at the first call. Never call it while a module loads: `next build` has no database. */
export function getRuntime(): Runtime {
  holder[RUNTIME] ??= createRuntime({
    config: getConfig(),
    databaseUrl: getDatabaseUrl(),
    projectors,
    effects,
    sweepTasks,
  });
  return holder[RUNTIME];
}

/** Puts a runtime in the place of this process's, for tests that call routes; null takes it away. */
export function setRuntime(runtime: Runtime | null): void {
  if (runtime === null) delete holder[RUNTIME];
  else holder[RUNTIME] = runtime;
}
