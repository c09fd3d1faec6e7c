import { describe, expect, it } from 'vitest';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import keptSeeds from './kept-seeds.json';
import { simulate } from './simulate';

/** Over each transport. `SIMULATION_SEED=123` runs that one alone, and `npm run test:faults -- convergence` many more. */
const SEEDS = 70;
const ONLY = process.env['SIMULATION_SEED'];
const TIMEOUT_MS = 120_000;

/** The simulation over one transport: the first seeds, and those that once failed. */
export function describeConvergence(best: TransportKind): void {
  const kept = (keptSeeds as readonly { seed: number; best: string }[]).filter((each) => each.best === best);
  const first = Array.from({ length: SEEDS }, (_, index) => index + 1);
  const seeds = ONLY === undefined ? [...new Set([...kept.map(({ seed }) => seed), ...first])] : [Number(ONLY)];
  describe(`convergence over ${best}`, () => {
    it.each(seeds)('seed %i: every tab shows exactly what the app has', { timeout: TIMEOUT_MS }, async (seed) => {
      expect(await simulate(seed, best), `seed ${seed} over ${best}`).toEqual([]);
    });
  });
}
