import { isDeepStrictEqual } from 'node:util';
import { drawnState } from '@/lib/browser/commands/confirmed-state';
import type { Core } from '@/lib/browser/core/core';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { toBoardSnapshot } from '@/lib/domain/board/board-state';
import { doSomething } from './random-operation';
import { type SidecarKind, World } from './world';

const PEOPLE = 3;
const FEWEST_TABS = 4;
const MOST_TABS = 8;
const OPERATIONS = 200;
/** Longer than a grant lives: whatever a live line does not heal, its renewal does. */
const UNTIL_QUIET_MS = 6 * 60_000;
const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 60;

/**
 * One run of several tabs that do 200 things over lines that drop, repeat, reorder, delay and are cut, with sidecars that restart and
 * copies of the database that are restored; the seed repeats it exactly. Answers what was wrong in the end: nothing, if all is well.
 */
export async function simulate(
  seed: number,
  best: TransportKind,
  sidecars: SidecarKind = 'simulated',
): Promise<string[]> {
  const world = new World(seed, PEOPLE, best, sidecars);
  try {
    await live(world);
    return world.cores.flatMap((core, index) => problemsOf(world, core).map((what) => `tab ${index}: ${what}`));
  } finally {
    world.stop();
  }
}

async function live(world: World): Promise<void> {
  const { random, clock, app } = world;
  const tabs = FEWEST_TABS + random.below(MOST_TABS - FEWEST_TABS + 1);
  for (let tab = 0; tab < tabs; tab += 1) await world.openTab(app.userIds[tab % app.userIds.length] ?? '');
  await clock.advance(1_000);
  world.faults = { drop: 0.05, repeat: 0.1, reorder: 0.1, maxDelayMs: 400 };
  let restore: (() => void) | null = null;
  for (let done = 0; done < OPERATIONS; done += 1) {
    const core = random.pick(world.cores);
    if (core) doSomething(core, app.boardId, random);
    await clock.advance(random.below(300));
    if (core && random.chance(0.03)) world.cut(core);
    if (random.chance(0.01)) random.pick(world.sidecars)?.restart();
    if (random.chance(0.01)) restore = app.backUp();
    if (restore && random.chance(0.005)) {
      restore();
      restore = null;
    }
  }
  world.faults = { drop: 0, repeat: 0, reorder: 0, maxDelayMs: 5 };
  await clock.advance(UNTIL_QUIET_MS);
  // A tab may just now be on its way back from a better transport that was cut.
  for (let looks = 0; looks < MOST_LOOKS && !world.cores.every(isLive); looks += 1) await clock.advance(LOOK_EVERY_MS);
}

function problemsOf({ app }: World, core: Core): string[] {
  const drawn = drawnState(core, 'board', app.boardId);
  const position = core.cache.positionOf(app.boardStream);
  const head = { epoch: app.log.epoch, seq: app.log.head(app.boardStream) };
  const checks: [holds: boolean, what: string][] = [
    [core.unconfirmedCount === 0, `${core.unconfirmedCount} changes are not confirmed`],
    [
      drawn !== undefined && isDeepStrictEqual(toBoardSnapshot(drawn), toBoardSnapshot(app.board)),
      'it does not show what the app has',
    ],
    [
      isDeepStrictEqual({ ...position }, head),
      `it stands at ${JSON.stringify(position)}, the log at ${JSON.stringify(head)}`,
    ],
    [isLive(core), `its line is ${core.realtime.syncOf().kind}`],
    // Nothing is pending that the fold has reached: what is drawn is the confirmed state itself.
    [core.cache.pending.of(app.boardStream).length === 0, 'something is still pending'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => what);
}

function isLive(core: Core): boolean {
  return core.realtime.syncOf().kind.startsWith('live');
}
