import type { Page } from '@playwright/test';
import { plainPages } from '@/components/strings/plain-pages';
import { shell } from '@/components/strings/shell';
import { addCard, addList, column, drag, expectLive, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeTeam, readBoard } from './support/team';
import { openTeamBoard } from './support/team-board';

const KINDS_OF_PAGES = 8;

/** How many pages are kept, and whether the board's content is. */
async function expectKept(page: Page, userId: string, boardId: string): Promise<void> {
  const count = () =>
    page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('baton-pages-'));
      const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length - 1));
      return keys.reduce((sum, each) => sum + each, 0);
    });
  await expect.poll(count, { timeout: 60_000 }).toBe(KINDS_OF_PAGES);
  const content = () =>
    page.evaluate(
      ({ name, stream }) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('streams').objectStore('streams').get(stream);
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result !== undefined);
            };
          };
        }),
      { name: `baton-${userId}`, stream: `board:${boardId}` },
    );
  await expect.poll(content).toBe(true);
}

/** A page that opens without a network learns of it from its browser or from its first failed try. */
const CUT_OFF = /^(Offline, 4 changes kept|Reconnecting)/;

test('a board opened before is read and written without a network, also after closing it; then everything goes out once', async ({
  browser,
  stack,
  errors,
}) => {
  test.slow();
  errors.allow(/net::ERR_|Failed to fetch|WebSocket connection|status of 401/);
  const team = await makeTeam(stack.member('web-0').url, ['Ana']);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await openTeamBoard(context, team);
  const board = page.url();
  await expectKept(page, team.owner.userId, team.boardId);

  await context.setOffline(true);
  await test.step('reloaded: it shows, and takes a card and a move', async () => {
    await page.reload();
    await expect(column(page, 'To do')).toBeVisible();
    await addCard(page, 'To do', 'Written on the train');
    await addCard(page, 'To do', 'Stays where it is');
    await page.keyboard.press('Escape');
    await addList(page, 'Doing');
    await page.keyboard.press('Escape');
    await drag(page, tile(page, 'Written on the train'), column(page, 'Doing'));
    await expect(tilesIn(page, 'Doing')).toHaveText([/Written on the train/]);
    await expect(page.getByText(CUT_OFF).first()).toBeVisible();
  });

  await test.step('closed, and opened in another tab: still so', async () => {
    await page.close();
    const again = await context.newPage();
    await again.goto(board);
    await expect(tilesIn(again, 'Doing')).toHaveText([/Written on the train/]);
    await expect(tilesIn(again, 'To do')).toHaveText([/Stays where it is/]);
    await expect(again.getByText(CUT_OFF).first()).toBeVisible();

    await context.setOffline(false);
    await expectLive(again);
    const titles = async () => {
      const { data } = await readBoard<{ cards: { title: string }[] }>(team.owner, team.boardId);
      return data.cards.map((card) => card.title).sort();
    };
    await expect.poll(titles).toEqual(['Stays where it is', 'Written on the train']);
    await expect(tilesIn(again, 'Doing')).toHaveText([/Written on the train/]);
  });

  await test.step('signed out: nothing of the person is left', async () => {
    const [last] = context.pages();
    if (!last) throw new Error('A page is open.');
    await last.getByRole('button', { name: shell.user.menu('Ana') }).click();
    await last.getByRole('menuitem', { name: shell.user.signOut }).click();
    await last.waitForURL((url) => url.pathname === '/');
    expect(await last.evaluate(async () => (await caches.keys()).filter((name) => name.includes('pages')))).toEqual([]);
    expect(await last.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await context.setOffline(true);
    await last.goto(board);
    await expect(last.getByText(plainPages.offlineTitle)).toBeVisible();
  });
});

test('the app can be installed', async ({ page }) => {
  const manifest = await (await page.request.get('/manifest.webmanifest')).json();
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/w' });
  for (const { src } of manifest.icons) {
    const icon = await page.request.get(src);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});
