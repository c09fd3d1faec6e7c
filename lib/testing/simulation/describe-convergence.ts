import { describe, expect, it } from 'vitest';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import keptSeeds from './kept-seeds.json';
import { simulate } from './simulate';
import type { SidecarKind } from './world';

interface KeptSeed {
  readonly seed: number;
  readonly best: TransportKind;
  readonly sidecars: SidecarKind;
}

/** Over each transport; the real sidecars take longer. `SIMULATION_SEED=123` runs that one alone, `npm run test:faults -- convergence` many more. */
const SEEDS: Readonly<Record<SidecarKind, number>> = { simulated: 70, real: 4 };
const ONLY = process.env['SIMULATION_SEED'];
const TIMEOUT_MS = 120_000;

/** The simulation over one transport: the first seeds, and those that once failed. */
export function describeConvergence(best: TransportKind, sidecars: SidecarKind = 'simulated'): void {
  const kept = (keptSeeds as readonly KeptSeed[]).filter((each) => each.best === best && each.sidecars === sidecars);
  const first = Array.from({ length: SEEDS[sidecars] }, (_, index) => index + 1);
  const seeds = ONLY === undefined ? [...new Set([...kept.map(({ seed }) => seed), ...first])] : [Number(ONLY)];
  describe(`convergence over ${best}, ${sidecars} sidecars`, () => {
    it.each(seeds)('seed %i: every tab shows exactly what the app has', { timeout: TIMEOUT_MS }, async (seed) => {
      expect(await simulate(seed, best, sidecars), `seed ${seed} over ${best}`).toEqual([]);
    });
  });
}
