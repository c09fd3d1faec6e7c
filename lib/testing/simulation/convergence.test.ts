import { afterEach, describe, expect, it } from 'vitest';
import { drawnState } from '@/lib/browser/commands/confirmed-state';
import type { Core } from '@/lib/browser/core/core';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { toBoardSnapshot } from '@/lib/domain/board/board-state';
import { doSomething } from './random-operation';
import { World } from './world';

/** How many seeds; `SIMULATION_SEEDS=10000` for the long form, `SIMULATION_SEED=123` for one. */
const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 15);
const ONLY = process.env['SIMULATION_SEED'];
const OPERATIONS = 200;
/** Longer than a grant lives: whatever a live line does not heal, its renewal does. */
const UNTIL_QUIET_MS = 6 * 60_000;
const A_TRY_MS = 10_000;

const seeds = ONLY === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(ONLY)];

let world: World | undefined;
afterEach(() => world?.stop());

async function simulate(seed: number, best: TransportKind): Promise<void> {
  const current = new World(seed, 3, best);
  world = current;
  const { random, clock, app } = current;
  const tabs = 4 + random.below(3);
  for (let tab = 0; tab < tabs; tab += 1) await current.openTab(app.userIds[tab % app.userIds.length] ?? '');
  await clock.advance(1_000);
  current.faults = { drop: 0.05, repeat: 0.1, reorder: 0.1, maxDelayMs: 400 };
  let restore: (() => void) | null = null;
  for (let done = 0; done < OPERATIONS; done += 1) {
    const core = random.pick(current.cores);
    if (core) doSomething(core, app.boardId, random);
    await clock.advance(random.below(300));
    if (core && random.chance(0.03)) current.cut(core);
    if (random.chance(0.01)) current.sidecar.restart();
    if (random.chance(0.01)) restore = app.backUp();
    if (restore && random.chance(0.005)) {
      restore();
      restore = null;
    }
  }
  current.faults = { drop: 0, repeat: 0, reorder: 0, maxDelayMs: 5 };
  await clock.advance(UNTIL_QUIET_MS);
  // A try of a better transport may be under way just now.
  if (current.cores.some((core) => !core.realtime.syncOf().kind.startsWith('live'))) await clock.advance(A_TRY_MS);
  for (const core of current.cores) expectConverged(current, core, `seed ${seed} on ${best}`);
}

function expectConverged({ app }: World, core: Core, because: string): void {
  expect(core.outbox.unconfirmedCount, because).toBe(0);
  const drawn = drawnState(core, 'board', app.boardId);
  if (!drawn) throw new Error(`${because}: the board is not there`);
  expect(toBoardSnapshot(drawn), because).toEqual(toBoardSnapshot(app.board));
  expect(core.cache.positionOf(app.boardStream), because).toEqual({
    epoch: app.log.epoch,
    seq: app.log.head(app.boardStream),
  });
  expect(core.realtime.syncOf().kind, because).toMatch(/^live/);
  // Nothing is pending that the fold has reached: what is drawn is the confirmed state itself.
  expect(core.cache.pending.of(app.boardStream), because).toEqual([]);
}

describe.each(['webSocket', 'sse', 'longPoll'] as const)('convergence over %s', (best) => {
  // A line that drops, repeats, reorders, delays and is cut, with restarts of the sidecar and restored copies of the database.
  it.each(seeds)('seed %i: every tab shows exactly what the app has', { timeout: 60_000 }, (seed) =>
    simulate(seed, best),
  );
});
