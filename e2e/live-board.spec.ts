import { fileURLToPath } from 'node:url';
import { card as cardWords } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { shell } from '@/components/strings/shell';
import { workspace as words } from '@/components/strings/workspace';
import {
  addCard,
  column,
  drag,
  expectLive,
  expectNotReloaded,
  markLoad,
  signInAs,
  tile,
  tilesIn,
} from './support/board-screen';
import { expect, test } from './support/fixtures';

const EXPORT = fileURLToPath(new URL('../lib/testing/fixtures/trello-small.json', import.meta.url));
const BOARD = 'The reading room';
const CARD = 'Plans of the room';

test('three browsers, two people: what one does the others show, in the same order, without a reload', async ({
  browser,
  errors,
}) => {
  errors.allow(/status of 401/); // who has just signed out is asked once more who they are, and is nobody
  const anas = await browser.newContext();
  const bos = await browser.newContext();
  const [ana, bo] = [await anas.newPage(), await bos.newPage()];
  await Promise.all([signInAs(ana, 'Ana'), signInAs(bo, 'Bo')]);
  await Promise.all([expectLive(ana), expectLive(bo)]);

  await test.step('import: Bo sees the board appear', async () => {
    await ana.getByRole('button', { name: words.home.import }).click();
    await ana.locator('input[type=file]').setInputFiles(EXPORT);
    await ana.getByRole('link', { name: words.importBoard.open }).click();
    await expect(tile(ana, CARD)).toBeVisible();
    await bo.getByRole('main').getByRole('link', { name: BOARD }).click();
    await expect(tile(bo, CARD)).toBeVisible();
  });
  const bosSecond = await bos.newPage();
  await bosSecond.goto(ana.url());
  const pages = [ana, bo, bosSecond];
  for (const page of pages) {
    await expect(tile(page, CARD)).toBeVisible();
    await expectLive(page);
    await markLoad(page);
  }

  await test.step('presence: Bo with two tabs is one person', async () => {
    for (const page of pages) {
      await page.getByRole('button', { name: shell.presence.here }).click();
      await expect(page.getByText(shell.presence.count(2))).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await expect(ana.getByRole('button', { name: `${shell.presence.here}: Bo` })).toBeVisible();
  });

  await test.step('drag: the others see it glide in, with its mover’s name on it', async () => {
    await drag(ana, tile(ana, CARD), tilesIn(ana, 'Done').first().or(column(ana, 'Done')).first());
    for (const page of pages) await expect(tilesIn(page, 'Done').filter({ hasText: CARD })).toBeVisible();
    await expect(tile(bo, CARD)).toHaveAttribute('title', 'Changed by Ana');
  });

  await test.step('both add cards at once: everybody sees them in the same order', async () => {
    await Promise.all([addCard(ana, 'Ideas', 'From Ana one'), addCard(bo, 'Ideas', 'From Bo one')]);
    await Promise.all([addCard(ana, 'Ideas', 'From Ana two'), addCard(bo, 'Ideas', 'From Bo two')]);
    const added = ['From Ana one', 'From Bo one', 'From Ana two', 'From Bo two'];
    for (const page of pages)
      for (const title of added) await expect(tilesIn(page, 'Ideas').filter({ hasText: title })).toHaveCount(1);
    await ana.keyboard.press('Escape');
    await bo.keyboard.press('Escape');
    for (const list of ['Ideas', 'In progress', 'Done']) {
      const order = await tilesIn(ana, list).allInnerTexts();
      await expect(tilesIn(bo, list)).toHaveText(order, { useInnerText: true });
      await expect(tilesIn(bosSecond, list)).toHaveText(order, { useInnerText: true });
    }
  });

  await test.step('typing and comments', async () => {
    for (const page of [ana, bo]) await tile(page, CARD).click();
    await expect(
      tile(bosSecond, CARD)
        .getByText('Ana and Bo looking at this card')
        .or(tile(bosSecond, CARD).getByText('Ana looking at this card')),
    ).toBeAttached();
    const write = ana.getByRole('textbox', { name: cardWords.writeComment });
    await write.pressSequentially('The bulb is new');
    await expect(bo.getByText(cardWords.typing(['Ana']))).toBeVisible();
    await write.press('Control+Enter');
    await expect(bo.getByRole('listitem').filter({ hasText: 'The bulb is new' })).toBeVisible();
    await expect(bo.getByText(cardWords.typing(['Ana']))).toBeHidden();
    await bo.getByRole('textbox', { name: cardWords.writeComment }).fill('Thank you');
    await bo.getByRole('textbox', { name: cardWords.writeComment }).press('Control+Enter');
    for (const page of [ana, bo]) {
      const comments = page.getByRole('region', { name: cardWords.comments }).getByRole('listitem');
      await expect(comments.filter({ hasText: 'Thank you' })).toBeVisible();
      const texts = (await comments.allInnerTexts()).filter((text) => /The bulb is new|Thank you/.test(text));
      expect(texts.map((text) => (text.includes('Thank you') ? 'Bo' : 'Ana'))).toEqual(['Ana', 'Bo']);
    }
  });

  await test.step('due date', async () => {
    await ana.getByRole('button', { name: cardWords.setDue }).click();
    await ana.getByRole('button', { name: common.date.tomorrow }).click();
    await ana.getByRole('button', { name: common.actions.done, exact: true }).click();
    await expect(tile(bosSecond, CARD).getByText(common.date.tomorrow)).toBeVisible();
  });

  for (const page of pages) await expectNotReloaded(page);

  await test.step('sign-out: Ana leaves, and is gone from the board', async () => {
    await ana.keyboard.press('Escape');
    await ana.getByRole('button', { name: shell.user.menu('Ana') }).click();
    await ana.getByRole('menuitem', { name: shell.user.signOut }).click();
    await ana.waitForURL((url) => url.pathname === '/');
    await expect(
      bosSecond.getByRole('button', { name: `${shell.presence.here}: ${shell.presence.onlyYou}` }),
    ).toBeVisible();
    await ana.goto(bosSecond.url());
    await expect(ana).toHaveURL(/\/sign-in/);
    await expectNotReloaded(bosSecond);
  });
});
