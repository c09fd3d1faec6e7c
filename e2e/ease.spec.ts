import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { card as cardWords } from '@/components/strings/card';
import { ease } from '@/components/strings/ease';
import { hints } from '@/components/strings/hints';
import { shell } from '@/components/strings/shell';
import { column, expectLive, fillSignIn, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { lookAt, SIZES } from './support/screens';
import { makeCard, makeTeam } from './support/team';

test('a first board begins with hints, others are spoken of in sentences, keys are listed, and paper and a thumb leave nothing out', async ({
  browser,
  stack,
}) => {
  const { url } = stack.member('web-0');
  const team = await makeTeam(url, ['Mia', 'Ned']);
  await team.owner.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  const ned = team.people[1] ?? team.owner;
  const path = `/w/${team.workspaceId}/b/${team.boardId}`;
  const open = async (page: Page) => {
    await page.goto(`/sign-in?next=${path}`);
    await fillSignIn(page, team.owner.email, team.owner.password);
    await expectLive(page);
  };
  const mia = await (await browser.newContext()).newPage();
  await open(mia);

  await test.step('a first board begins with hints, until they are dismissed', async () => {
    const first = mia.getByRole('region', { name: hints.label });
    await expect(first.getByText(hints.find)).toBeVisible();
    await lookAt(mia, 'first-hints');
    await mia.setViewportSize(SIZES.phone);
    await lookAt(mia, 'first-hints');
    await mia.setViewportSize(SIZES.desk);
    await first.getByRole('button', { name: hints.dismiss }).click();
    await expect(first).toBeHidden();
  });

  await test.step('three changes of one person are one sentence', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await ned.write('POST', `/api/boards/${team.boardId}/cards`, { listId: team.listId, title });
    }
    await expect(mia.locator('#announcer-polite')).toHaveText('Ned added 3 cards');
    await makeCard(team, 'One’s own is not told');
    await expect(tile(mia, 'One’s own is not told')).toBeVisible();
    await expect(mia.locator('#announcer-polite')).toHaveText('Ned added 3 cards');
  });

  await test.step('the sheet names the keys of a card', async () => {
    await tile(mia, 'One').first().focus();
    await mia.keyboard.press('?');
    const sheet = mia.getByRole('dialog', { name: shell.shortcuts.title });
    for (const label of [ease.keys.copyLink, ease.keys.move, ease.keys.carry]) {
      await expect(sheet.getByText(label, { exact: true })).toBeVisible();
    }
    await mia.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  await open(phone);
  await expect(phone.getByRole('button', { name: words.card.add }).first()).toBeVisible();
  await expect(phone.getByRole('region', { name: hints.label })).toHaveCount(0);

  await test.step('a screen reader can be spared it, on one device', async () => {
    await mia.goto('/account');
    await mia.getByRole('checkbox', { name: ease.speakSetting }).click();
    await mia.goto(path);
    await expectLive(mia);
    await ned.write('POST', `/api/boards/${team.boardId}/cards`, { listId: team.listId, title: 'In silence' });
    await expect(tile(mia, 'In silence')).toBeVisible();
    // The other device has told it by then, so that silence here is more than not yet.
    await expect(phone.locator('#announcer-polite')).toHaveText('Ned added 1 card');
    await expect(mia.locator('#announcer-polite')).toHaveText('');
  });

  await test.step('on paper there are the cards, and nothing to press', async () => {
    await mia.setViewportSize({ width: 794, height: 1123 });
    await mia.emulateMedia({ media: 'print' });
    await expect(tile(mia, 'In silence')).toBeVisible();
    await expect(mia.getByRole('navigation')).toHaveCount(0);
    await expect(mia.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(column(mia, 'Done').getByText('Done', { exact: true })).toBeVisible();
    await expect(mia.locator('main button:not([data-print-text]):visible')).toHaveCount(0);
    await mia.screenshot({ path: 'test-results/screens/print-board.png', fullPage: true });
    await mia.emulateMedia({ media: null });
  });

  await test.step('on a phone a card goes to another list by touch alone', async () => {
    await tile(phone, 'Two').tap();
    await phone.getByRole('button', { name: cardWords.move, exact: true }).tap();
    await phone.getByRole('button', { name: 'Done', exact: true }).tap();
    await expect(column(mia, 'Done').locator('[data-card-id]')).toHaveText(/Two/);
  });
});
