import { expectLive, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { idIn, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';
import { watchFrames } from './support/watch-frames';

test('a card in the hand: others move it, its neighbours and its target, and no frame shows a wrong board', async ({
  browser,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Kim', 'Lou']);
  const { owner, boardId, listId } = team;
  const [, lou] = team.people;
  if (!lou) throw new Error('The team has two people.');
  const addList = async (title: string) =>
    idIn((await owner.write('POST', `/api/boards/${boardId}/lists`, { title })).result, 'list');
  const doing = await addList('Doing');
  const done = await addList('Done');
  const add = async (title: string, into: string) =>
    idIn((await owner.write('POST', `/api/boards/${boardId}/cards`, { listId: into, title })).result, 'card');
  const carried = await add('Carried', listId);
  const beside = await add('Beside', listId);
  const target = await add('Target', done);
  const page = await openTeamBoard(await browser.newContext(), team);
  await expectLive(page);
  const move = (cardId: string, to: { listId: string; beforeId?: string }) =>
    lou.write('POST', `/api/cards/${cardId}/move`, to);
  const framesOf = await watchFrames(page);

  const hand = await tile(page, 'Carried').boundingBox();
  const over = await tile(page, 'Target').boundingBox();
  if (!hand || !over) throw new Error('The board is not drawn.');
  await page.mouse.move(hand.x + 40, hand.y + 20);
  await page.mouse.down();
  await page.mouse.move(hand.x + 60, hand.y + 30, { steps: 4 });
  await page.mouse.move(over.x + 40, over.y + over.height - 4, { steps: 8 });

  // All three while the button is down: what stays, the place to drop, and the card itself.
  await move(beside, { listId: doing });
  await expect(tilesIn(page, 'Doing')).toHaveText([/Beside/]);
  await move(carried, { listId: doing, beforeId: beside });
  await expect(tilesIn(page, 'Doing')).toHaveText([/Carried/, /Beside/]);
  await lou.write('PATCH', `/api/cards/${target}`, { title: 'Target renamed' });
  await expect(tile(page, 'Target renamed')).toBeVisible();

  // The reply of the drop is held back, so that its event comes first.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/cards/*/move', async (route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  });
  await page.mouse.move(over.x + 42, over.y + over.height - 3);
  await page.mouse.up();
  await expect(tilesIn(page, 'Done')).toHaveText([/Target renamed/, /Carried/]);
  const dropped = (await framesOf()).length;
  const cards = async () =>
    (await lou.snapshot<{ cards: { id: string; listId: string }[] }>(`/api/boards/${boardId}`)).data.cards;
  await expect.poll(async () => (await cards()).find(({ id }) => id === carried)?.listId).toBe(done);
  await lou.write('POST', `/api/boards/${boardId}/cards`, { listId, title: 'Afterwards' });
  await expect(tile(page, 'Afterwards')).toBeVisible();
  release();
  await lou.write('POST', `/api/boards/${boardId}/cards`, { listId, title: 'At last' });
  await expect(tile(page, 'At last')).toBeVisible();

  const frames = await framesOf();
  for (const frame of frames) {
    const all = Object.values(frame).flat();
    expect(
      all.filter((title) => title === 'Carried'),
      JSON.stringify(frame),
    ).toHaveLength(1);
    expect(new Set(all).size, JSON.stringify(frame)).toBe(all.length);
  }
  for (const frame of frames.slice(dropped - 1))
    expect(frame['Done'], 'it stays where it was dropped').toEqual(['Target renamed', 'Carried']);
});
