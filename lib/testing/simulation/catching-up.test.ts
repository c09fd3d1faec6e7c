import { afterEach, expect, it } from 'vitest';
import { syncWords } from '@/components/shell/sync-words';
import { StagedApp } from './staged-app';

let stage: StagedApp;
afterEach(() => stage.core.stop());

/** Cuts the line, lets another person do so many things meanwhile, and tells what the badge said on the way back. */
async function sayWhileCatchingUp(missed: number): Promise<string[]> {
  stage = new StagedApp();
  const { app, clock, core, ids } = stage;
  core.realtime.follow(app.boardStream);
  await core.start();
  await clock.advance(500);
  const [listId = ''] = Object.keys(app.board.lists);
  const said: string[] = [];
  const stopListening = core.realtime.listen(() => {
    const { text } = syncWords({ ...stateOf(core), pendingCount: 0 });
    if (said.at(-1) !== text) said.push(text);
  });
  core.testLine('cut');
  for (let done = 0; done < missed; done += 1)
    app.write(stage.otherId, ids.next(), { kind: 'renameList', boardId: app.boardId, listId, title: `${done}` }, null);
  await clock.advance(30_000);
  stopListening();
  return said;
}

function stateOf(core: StagedApp['core']) {
  const sync = core.realtime.syncOf();
  return sync.kind === 'reconnecting' ? { kind: sync.kind, inMs: 0, retryNow: () => {} } : sync;
}

it('says how many events are still to come, and counts them down, when the sidecar replays them', async () => {
  const said = await sayWhileCatchingUp(12);
  const counts = Array.from({ length: 12 }, (_, index) => 12 - index);
  const words = counts.map((count) => `Catching up (${count} ${count === 1 ? 'event' : 'events'})`);
  expect(said.filter((text) => text.includes('event'))).toEqual(words);
  expect(said.at(-1)).toBe('Live');
});

it('says the number also when the log is read by HTTP', async () => {
  const said = await sayWhileCatchingUp(40);
  expect(said).toContain('Catching up (40 events)');
  expect(said.at(-1)).toBe('Live');
});
