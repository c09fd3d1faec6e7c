import type { Page } from '@playwright/test';
import { board as words } from '@/components/strings/board';
import { card as cardWords } from '@/components/strings/card';
import { common } from '@/components/strings/common';
import { undo as undoWords } from '@/components/strings/undo';
import { toShortId } from '@/lib/domain/short-id';
import { column, expectLive, fillSignIn, tile } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeCard, makeTeam } from './support/team';

const onMenu = (page: Page, item: string) => page.getByRole('menuitem', { name: item });

test('lists and looks: what one sets the other sees at once, and what is one’s own stays one’s own', async ({
  browser,
  stack,
}) => {
  const team = await makeTeam(stack.member('web-0').url, ['Kim', 'Lou']);
  await team.owner.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  const cardId = await makeCard(team, 'One');
  await makeCard(team, 'Two');
  const path = `/w/${team.workspaceId}/b/${team.boardId}`;
  const pages = await Promise.all(
    team.people.map(async ({ email, password }) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`/sign-in?next=${path}`);
      await fillSignIn(page, email, password);
      await expectLive(page);
      return page;
    }),
  );
  const [kim, lou] = pages as [Page, Page];
  const listMenu = (page: Page, title: string) => page.getByRole('button', { name: words.list.actions(title) }).click();

  await test.step('a limit warns in the count and in the list’s name, and blocks nothing', async () => {
    await listMenu(kim, 'To do');
    await onMenu(kim, words.list.setLimit).click();
    await kim.getByLabel(words.list.limitField).fill('none');
    await kim.getByRole('button', { name: common.actions.save }).click();
    await expect(kim.getByText(words.list.limitInvalid)).toBeVisible();
    await kim.getByLabel(words.list.limitField).fill('2');
    await kim.getByRole('button', { name: common.actions.save }).click();
    await expect(column(lou, 'To do').getByText('2/2')).toBeVisible();
    await makeCard(team, 'Three');
    for (const page of [kim, lou]) {
      await expect(column(page, 'To do').getByText('3/2')).toBeVisible();
      await expect(column(page, 'To do')).toHaveAccessibleName(new RegExp(words.list.labelOver(2)));
    }
    await expect(kim.locator('#announcer-polite')).toHaveText(words.list.overLimit('To do', 3, 2));
  });

  await test.step('a collapsed list is collapsed for oneself, also after a reload', async () => {
    await listMenu(kim, 'To do');
    await onMenu(kim, words.list.collapse).click();
    await expect(tile(kim, 'One')).toBeHidden();
    await kim.reload();
    await kim.getByRole('button', { name: words.list.expand('To do') }).click();
    await expect(tile(kim, 'One')).toBeVisible();
    await expect(tile(lou, 'One')).toBeVisible();
  });

  await test.step('a list goes to a place, and to the archive and back', async () => {
    await listMenu(kim, 'To do');
    await onMenu(kim, words.list.moveTo).click();
    await kim.getByRole('combobox', { name: words.list.place }).click();
    await kim.getByRole('option', { name: words.list.placeOf(2, 2) }).click();
    await kim.getByRole('button', { name: words.list.moveConfirm }).click();
    await expect(lou.locator('[data-list-column]').last()).toHaveAccessibleName(/^To do/);
    await listMenu(kim, 'To do');
    await onMenu(kim, words.list.archive).click();
    await expect(tile(lou, 'One')).toBeHidden();
    await kim.getByRole('button', { name: undoWords.undo, exact: true }).click();
    await expect(tile(lou, 'One')).toBeVisible();
  });

  await test.step('background and description', async () => {
    await kim.getByRole('button', { name: words.menu }).click();
    await onMenu(kim, words.info.open).click();
    await kim.getByRole('radio', { name: words.info.backgrounds.hills }).click();
    await expect(lou.locator('[data-background="hills"]')).toBeVisible();
    await kim.getByRole('button', { name: words.info.editDescription }).click();
    await kim.getByLabel(words.info.description).fill('All that **moves**');
    await kim.getByRole('button', { name: common.actions.save }).click();
    await expect(kim.locator('strong', { hasText: 'moves' })).toBeVisible();
    await kim.keyboard.press('Escape');
  });

  await test.step('a cover, and the eye that is Kim’s alone', async () => {
    await tile(kim, 'One').click();
    await kim.getByRole('button', { name: words.cover.change }).click();
    await kim.getByRole('radio', { name: common.colors.violet }).click();
    await expect(tile(lou, 'One').locator('[data-cover][data-color="violet"]')).toBeVisible();
    await kim.keyboard.press('Escape');
    await kim.getByRole('button', { name: words.watch.card, exact: true }).click();
    await expect(kim.getByRole('button', { name: words.watch.stop })).toBeVisible();
    // Shown at once, and kept a moment later.
    const readWatches = async () => (await team.owner.snapshot<{ watches: unknown[] }>('/api/inbox')).data.watches;
    await expect.poll(readWatches).toEqual([{ kind: 'card', id: cardId }]);
  });

  await test.step('the short address leads to the card, for those who may see it', async () => {
    await lou.goto(`/c/${toShortId(cardId)}`);
    await expect(lou).toHaveURL(new RegExp(`${path}/c/${cardId}`));
    await expect(lou.getByRole('dialog', { name: 'One' }).getByText(cardWords.number(1))).toBeVisible();
  });
});

test('the archive: found by its title, brought back, deleted for good', async ({ page, stack }) => {
  const team = await makeTeam(stack.member('web-0').url, ['Kim']);
  for (const title of ['Old plan', 'Old paint']) {
    const cardId = await makeCard(team, title);
    await team.owner.write('POST', `/api/cards/${cardId}/archive`, undefined);
  }
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, team.owner.email, team.owner.password);
  await page.getByRole('button', { name: words.menu }).click();
  await onMenu(page, words.showArchive).click();
  const sheet = page.getByRole('dialog', { name: words.archive.title });
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await sheet.getByLabel(words.archive.search).fill('plan');
  await expect(sheet.getByRole('listitem')).toHaveText([/Old plan/]);
  await sheet.getByRole('button', { name: words.card.restore }).click();
  await expect(tile(page, 'Old plan')).toBeVisible();
  await sheet.getByLabel(words.archive.search).fill('paint');
  await sheet.getByRole('button', { name: common.actions.delete }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: words.card.delete }).click();
  await expect(sheet.getByText(words.archive.empty)).toBeVisible();
  // The sheet shows it at once; the server has it a moment later.
  const titles = async () => {
    const { data } = await team.owner.snapshot<{ cards: { title: string }[] }>(`/api/boards/${team.boardId}`);
    return data.cards.map(({ title }) => title);
  };
  await expect.poll(titles).toEqual(['Old plan']);
});
