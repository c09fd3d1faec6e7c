import AxeBuilder from '@axe-core/playwright';
import { common } from '@/components/strings/common';
import { search as words } from '@/components/strings/search';
import { fillSignIn } from './support/board-screen';
import { Client } from './support/client';
import { expect, test } from './support/fixtures';
import { idIn, makeCard, makeTeam } from './support/team';
import { openTeamBoard } from './support/team-board';

test('search: from the palette as one types, on its own page by address, and never what one may not see', async ({
  browser,
  context,
  errors,
  stack,
}) => {
  const origin = stack.member('web-0').url;
  const team = await makeTeam(origin, ['Ana', 'Bo']);
  const [ana, bo] = team.people;
  if (!ana || !bo) throw new Error('The team has two people.');
  const cardId = await makeCard(team, 'Harbour <b>crane</b>');
  const other = await makeCard(team, 'Something else');
  await bo.write('POST', `/api/cards/${other}/comments`, { body: 'The harbour master has called again.' });
  const secret = await bo.write('POST', `/api/workspaces/${team.workspaceId}/boards`, {
    title: 'Secret',
    visibility: 'private',
  });
  const secretId = idIn(secret.result, 'board');
  const list = await bo.write('POST', `/api/boards/${secretId}/lists`, { title: 'Hidden' });
  const listId = idIn(list.result, 'list');
  await bo.write('POST', `/api/boards/${secretId}/cards`, { listId, title: 'Harbour secret' });
  const page = await openTeamBoard(context, team);

  await test.step('the palette: below the commands, as one types, by keyboard', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: common.palette.title });
    await palette.getByRole('combobox').pressSequentially('harbou');
    await expect(palette.getByRole('option')).toHaveText([
      words.allResults('harbou'),
      /Harbour <b>crane<\/b>/,
      /Something else.*The harbour master/,
    ]);
    const axe = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(axe.violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/c/${cardId}`);
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/b/${team.boardId}`);
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').fill('harbou');
    await palette.getByRole('option', { name: words.allResults('harbou') }).click();
    await page.waitForURL('**/search?q=harbou');
  });

  await test.step('the page: the question in the address, places told, archived ones marked', async () => {
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveText([
      /Harbour <b>crane<\/b>.*Proof · To do · #1/,
      /Comment: The harbour master has called/,
    ]);
    await expect(rows.first().locator('mark')).toHaveText('Harbour');
    await ana.write('POST', `/api/cards/${cardId}/archive`);
    const field = page.getByRole('searchbox', { name: words.field });
    await field.fill('crane');
    await expect(rows).toHaveText([/crane.*Archived/]);
    await expect(page).toHaveURL(/\/search\?q=crane$/);
    await field.fill('nothing like it');
    await expect(page.getByText(words.emptyTitle('nothing like it'))).toBeVisible();
    await page.reload();
    await expect(field).toHaveValue('nothing like it');
    await field.fill('harbour master');
    await rows.first().getByRole('link').click();
    await expect(page.getByRole('dialog', { name: 'Something else' }).getByText('called again')).toBeVisible();
  });

  await test.step('a stranger finds nothing here', async () => {
    errors.allow(/status of 404/);
    const stranger = await Client.signUp(origin, 'Sam');
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(`/sign-in?next=${encodeURIComponent(`/w/${team.workspaceId}/search?q=harbour`)}`);
    await fillSignIn(elsewhere, stranger.email, stranger.password);
    await expect(elsewhere.getByRole('heading', { name: /not here|not found|nothing/i }).first()).toBeVisible();
    await expect(elsewhere.getByText('crane')).toHaveCount(0);
  });
});
