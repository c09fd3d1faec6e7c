import { afterEach, describe, expect, it } from 'vitest';
import { drawnState } from '@/lib/browser/commands/confirmed-state';
import type { Core } from '@/lib/browser/core/core';
import { toBoardSnapshot } from '@/lib/domain/board/board-state';
import { MemoryBrowser, type MemoryTab } from './memory-browser';
import { doSomething } from './random-operation';
import { World } from './world';

const SETTLE_MS = 300;
/** What the project promises: a leader's end is healed within a second. */
const HEALED_MS = 1_000;

let world: World | undefined;
afterEach(() => world?.stop());

interface Opened {
  readonly core: Core;
  readonly tab: MemoryTab;
}

async function openTabs(count: number): Promise<{ world: World; browser: MemoryBrowser; tabs: Opened[]; other: Core }> {
  const opened = new World(1, 2);
  world = opened;
  const browser = new MemoryBrowser(opened.clock);
  const tabs: Opened[] = [];
  const [mine = '', theirs = ''] = opened.app.userIds;
  for (let index = 0; index < count; index += 1) {
    const tab = browser.openTab();
    tabs.push({ tab, core: await opened.openTab(mine, tab) });
    await opened.clock.advance(SETTLE_MS);
  }
  const other = await opened.openTab(theirs);
  await opened.clock.advance(SETTLE_MS);
  return { world: opened, browser, tabs, other };
}

function position({ app }: World, core: Core): number | undefined {
  return core.cache.positionOf(app.boardStream)?.seq;
}

async function change(current: World, core: Core): Promise<void> {
  const before = current.app.log.head(current.app.boardStream);
  while (current.app.log.head(current.app.boardStream) === before) {
    doSomething(core, current.app.boardId, current.random);
    await current.clock.advance(20);
  }
}

function leaderOf(tabs: readonly Opened[]): Opened {
  const [leader, ...others] = tabs.filter(({ core }) => core.lineShare === 'leader');
  if (!leader || others.length > 0) throw new Error('There is not exactly one leader.');
  return leader;
}

describe('tabs of one browser', () => {
  it('[B1] share one socket, and every tab sees each event', async () => {
    const { world: current, tabs, other } = await openTabs(3);
    expect(current.socketCount).toBe(2);
    expect(tabs.map(({ core }) => core.lineShare)).toEqual(['leader', 'follower', 'follower']);
    for (const { core } of tabs) expect(core.realtime.syncOf().kind).toBe('live');
    await change(current, other);
    for (const { core } of tabs) expect(position(current, core)).toBe(current.app.log.head(current.app.boardStream));
  });

  it('[B1] each have a socket where they cannot know of each other', async () => {
    const { world: current } = await openTabs(1);
    const [mine = ''] = current.app.userIds;
    await current.openTab(mine);
    await current.clock.advance(SETTLE_MS);
    expect(current.socketCount).toBe(3);
  });

  it.each(['closed', 'killed', 'frozen'] as const)(
    '[B2] a leader that is %s is healed within a second',
    async (end) => {
      const { world: current, browser, tabs, other } = await openTabs(3);
      const leader = leaderOf(tabs);
      const rest = tabs.filter((opened) => opened !== leader);
      if (end === 'closed') leader.core.stop();
      else if (end === 'killed') browser.kill(leader.tab);
      else leader.tab.freeze();
      current.cut(leader.core);
      await change(current, other);
      await current.clock.advance(HEALED_MS - 20);
      leaderOf(rest);
      for (const { core } of rest) {
        expect(core.realtime.syncOf().kind).toBe('live');
        expect(position(current, core)).toBe(current.app.log.head(current.app.boardStream));
      }
      expect(current.socketCount).toBe(2);
    },
  );

  it('[B2] a leader that thaws follows the one that took its place', async () => {
    const { world: current, tabs, other } = await openTabs(2);
    const leader = leaderOf(tabs);
    leader.tab.freeze();
    await current.clock.advance(HEALED_MS);
    leader.tab.thaw();
    await current.clock.advance(HEALED_MS);
    expect(leader.core.lineShare).toBe('follower');
    expect(current.socketCount).toBe(2);
    await change(current, other);
    for (const { core } of tabs) expect(position(current, core)).toBe(current.app.log.head(current.app.boardStream));
  });

  it('[B3] a tab that comes later resumes from what the leader kept, without a question to the sidecar', async () => {
    const { world: current, browser, tabs, other } = await openTabs(1);
    await change(current, other);
    const asked = current.subscribeCount;
    const tab = browser.openTab();
    const core = await current.openTab(current.app.userIds[0] ?? '', tab);
    await current.clock.advance(SETTLE_MS);
    expect(position(current, core)).toBe(current.app.log.head(current.app.boardStream));
    expect(current.subscribeCount).toBe(asked);
    await change(current, leaderOf(tabs).core);
    expect(position(current, core)).toBe(current.app.log.head(current.app.boardStream));
  });
});

const SEEDS = Number(process.env['SIMULATION_SEEDS'] ?? 8);

describe('convergence of tabs that share a line', () => {
  it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))('seed %i', { timeout: 60_000 }, async (seed) => {
    const current = new World(seed, 2);
    world = current;
    const { random, clock, app } = current;
    const opened: (Opened & { browser: MemoryBrowser })[] = [];
    const open = async (userId: string, browser: MemoryBrowser) => {
      const tab = browser.openTab();
      opened.push({ browser, tab, core: await current.openTab(userId, tab) });
    };
    const browsers = app.userIds.map((userId) => ({ userId, browser: new MemoryBrowser(clock) }));
    for (const { userId, browser } of browsers) for (let tab = 0; tab < 3; tab += 1) await open(userId, browser);
    await clock.advance(1_000);
    current.faults = { drop: 0.03, repeat: 0.05, reorder: 0.05, maxDelayMs: 200 };
    for (let done = 0; done < 150; done += 1) {
      const one = random.pick(opened);
      if (one?.tab.state === 'running') doSomething(one.core, app.boardId, random);
      await clock.advance(random.below(300));
      if (one && random.chance(0.03)) one.tab.freeze();
      if (one && random.chance(0.2)) one.tab.thaw();
      if (one && random.chance(0.02)) current.cut(one.core);
      if (random.chance(0.01)) random.pick(current.sidecars)?.restart();
      if (random.chance(0.02)) {
        const { userId = '', browser } = random.pick(browsers) ?? {};
        if (browser) await open(userId, browser);
      }
    }
    current.faults = { drop: 0, repeat: 0, reorder: 0, maxDelayMs: 5 };
    for (const { tab } of opened) tab.thaw();
    await clock.advance(6 * 60_000);
    for (const { core } of opened) {
      const because = `seed ${seed}`;
      const drawn = drawnState(core, 'board', app.boardId);
      expect(core.unconfirmedCount, because).toBe(0);
      expect(drawn && toBoardSnapshot(drawn), because).toEqual(toBoardSnapshot(app.board));
      expect(core.realtime.syncOf().kind, because).toMatch(/^live/);
    }
    expect(current.socketCount, 'one socket for each browser').toBe(browsers.length);
    for (const { browser } of browsers) leaderOf(opened.filter((one) => one.browser === browser));
  });
});
