import type { BrowserContext, Page, WebSocket } from '@playwright/test';
import { addCard, expectLive, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

/** The sockets that are open in a context, with the page that has each. */
function watchSockets(context: BrowserContext): Map<WebSocket, Page> {
  const open = new Map<WebSocket, Page>();
  context.on('page', (page) => {
    page.on('websocket', (socket) => {
      open.set(socket, page);
      socket.on('close', () => open.delete(socket));
    });
    page.on('close', () => {
      for (const [socket, owner] of open) if (owner === page) open.delete(socket);
    });
  });
  return open;
}

test('three tabs have one socket; when its tab is closed the others go on and lose nothing', async ({
  browser,
  stack,
}) => {
  test.slow();
  const team = await makeTeam(stack.member('web-0').url, ['Ana', 'Bo']);
  const anas = await browser.newContext();
  const sockets = watchSockets(anas);
  const first = await openTeamBoard(anas, team);
  const tabs = [first, await anas.newPage(), await anas.newPage()];
  for (const tab of tabs.slice(1)) await tab.goto(first.url());
  for (const tab of tabs) await expectLive(tab);
  await expect.poll(() => sockets.size).toBe(1);
  const bo = await openTeamBoard(await browser.newContext(), team, 1);

  await test.step('each tab sees its board live', async () => {
    await addCard(bo, 'To do', 'Seen by three tabs');
    for (const tab of tabs) await expect(tile(tab, 'Seen by three tabs')).toBeVisible();
  });

  const leader = () => [...sockets.values()][0] as Page;
  const others = (page: Page) => tabs.filter((tab) => tab !== page && !tab.isClosed());

  await test.step('the tab with the socket is closed', async () => {
    const closing = leader();
    const rest = others(closing);
    await Promise.all([addCard(bo, 'To do', 'Written meanwhile'), closing.close()]);
    for (const tab of rest) await expect(tile(tab, 'Written meanwhile')).toBeVisible();
    for (const tab of rest) await expectLive(tab);
    await expect.poll(() => sockets.size).toBe(1);
  });

  await test.step('nothing was lost: every tab shows what Bo shows', async () => {
    const titles = await tilesIn(bo, 'To do').allInnerTexts();
    for (const tab of tabs.filter((page) => !page.isClosed()))
      await expect(tilesIn(tab, 'To do')).toHaveText(titles, { useInnerText: true });
  });
});
