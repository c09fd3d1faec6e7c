import { describe, expect, it } from 'vitest';
import type { TransportKind } from '@/lib/browser/realtime/sync-state';
import { describeConvergence } from './describe-convergence';
import { doSomething } from './random-operation';
import { World } from './world';

const PEOPLE = 3;
const TABS = 4;
const OPERATIONS = 50;
/** Over long poll somebody may just now be on the way back from a better transport that was cut. */
const TOLD_WITHIN_MS: Readonly<Record<TransportKind, number>> = { webSocket: 500, sse: 500, longPoll: 5_000 };
const TRANSPORTS: readonly TransportKind[] = ['webSocket', 'sse', 'longPoll'];

describe('two real sidecars and the in-memory bus', () => {
  it.each(TRANSPORTS)('tell every tab what another has done, at once (%s)', async (best) => {
    const world = new World(1, PEOPLE, best, 'real');
    const { app, clock, cores, random } = world;
    for (let tab = 0; tab < TABS; tab += 1) await world.openTab(app.userIds[tab % PEOPLE] ?? '');
    // Long enough for two tries of each better transport.
    await clock.advance(30_000);
    for (let done = 0; done < OPERATIONS; done += 1) {
      const core = random.pick(cores);
      if (core) doSomething(core, app.boardId, random);
      await clock.advance(100);
    }
    await clock.advance(TOLD_WITHIN_MS[best]);
    const head = { epoch: app.log.epoch, seq: app.log.head(app.boardStream) };
    expect(head.seq).toBeGreaterThan(0);
    expect(cores.map((core) => ({ ...core.cache.positionOf(app.boardStream) }))).toEqual(cores.map(() => head));
    world.stop();
  });
});

for (const best of TRANSPORTS) describeConvergence(best, 'real');
