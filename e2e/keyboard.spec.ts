import { board as words } from '@/components/strings/board';
import { card as cardWords } from '@/components/strings/card';
import { shell } from '@/components/strings/shell';
import { column, expectLive, fillSignIn, tile, tilesIn } from './support/board-screen';
import { expect, test } from './support/fixtures';
import { makeTeam } from './support/team';

test('by keyboard alone: create, walk, move with spoken announcements, open, and go back', async ({ page, stack }) => {
  const team = await makeTeam(stack.member('web-0').url, ['Kim']);
  await team.owner.write('POST', `/api/boards/${team.boardId}/lists`, { title: 'Done' });
  await page.goto(`/sign-in?next=/w/${team.workspaceId}/b/${team.boardId}`);
  await fillSignIn(page, team.owner.email, team.owner.password);
  await expectLive(page);

  await column(page, 'To do').getByRole('button', { name: words.card.add }).last().focus();
  await page.keyboard.press('Enter');
  for (const title of ['First', 'Second', 'Third']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(tile(page, title)).toBeVisible();
  }
  await page.keyboard.press('Escape');

  await tile(page, 'First').focus();
  await page.keyboard.press('ArrowDown');
  await expect(tile(page, 'Second')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(tilesIn(page, 'To do')).toContainText(['First', 'Third', 'Second']);
  await expect(page.locator('#announcer-assertive')).toHaveText(words.card.moved('Second', 'To do', 3, 3));
  await expect(tile(page, 'Second')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(tilesIn(page, 'Done')).toContainText(['Second']);
  await expect(page.locator('#announcer-assertive')).toHaveText(words.card.moved('Second', 'Done', 1, 1));
  await expect(tile(page, 'Second')).toBeFocused();

  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('textbox', { name: cardWords.title }).fill('Renamed');
  await page.keyboard.press('Enter');
  await expect(tile(page, 'Renamed')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Renamed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Renamed' })).toBeHidden();
  await expect(tile(page, 'Renamed')).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: shell.shortcuts.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const board = () => team.owner.snapshot<{ cards: { title: string }[] }>(`/api/boards/${team.boardId}`);
  const titles = async () => (await board()).data.cards.map(({ title }) => title).sort();
  await expect.poll(titles).toEqual(['First', 'Renamed', 'Third']);
});
